import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Language } from '../answer/language.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectOnboardingEntries } from '../store/sql/select-onboarding-entries.ts';
import type { Onboarding, StepStatus } from './onboarding-schema.ts';
import { sealedEvidenceSchema } from './onboarding-schema.ts';
import type { Seen } from './see-steps.ts';
import { seeSteps } from './see-steps.ts';
import type { OnboardingStep } from './steps.ts';
import { isSeen, onboardingSteps, stepTitles } from './steps.ts';

type Entry = z.infer<NonNullable<typeof selectOnboardingEntries.row>>;

/** How far a feed of the caller's organisation has come on its way into service. Problem: `not-found`, also for a feed of another organisation. */
export async function getOnboarding(core: Core, user: UserPrincipal, feedId: FeedId, language: Language): Promise<Result<Onboarding, Problem>> {
  const { organisationId } = user;
  return core.store.tx({ own: organisationId, readOnly: true }, async (db) => {
    const [seen, entries] = await Promise.all([seeSteps(db, core, organisationId, feedId), db.rows(selectOnboardingEntries, [organisationId, feedId])]);
    if (seen === undefined) return failed({ code: 'not-found' } as const);
    const said = new Map(entries.map((entry) => [entry.step, entry]));
    const steps = onboardingSteps.map((step) => statusOf(core, organisationId, { step, language, entry: said.get(step), seen: isSeen(step) ? seen[step] : undefined }));
    return ok({ feedId, steps, done: steps.filter(({ state }) => state === 'done').length, next: steps.find(({ state }) => state !== 'done')?.step ?? null });
  });
}

function statusOf(core: Core, organisationId: OrganisationId, { step, language, entry, seen }: { step: OnboardingStep; language: Language; entry: Entry | undefined; seen: Seen | undefined }): StepStatus {
  const told = { step, title: stepTitles[step][language], state: stateOf(entry, seen), ...(seen === undefined ? {} : { seen }) };
  if (entry === undefined) return told;
  const evidence = entry.sealed === null ? {} : { evidence: sealedEvidenceSchema.parse(core.keys.open(organisationId, 'onboarding', entry.entryId, entry.sealed)) };
  return { ...told, on: entry.on, ...evidence, recordedBy: entry.recordedBy, recordedAt: entry.at.toISOString() };
}

/** What was seen is done; what can be seen and is not was perhaps begun, and is not done any more. */
function stateOf(entry: Entry | undefined, seen: Seen | undefined): StepStatus['state'] {
  const said = entry?.state ?? 'open';
  if (seen === undefined) return said;
  if (seen.isSeen) return 'done';
  return said === 'done' ? 'started' : said;
}
