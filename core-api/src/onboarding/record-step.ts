import type { UserPrincipal } from '../access/principal.ts';
import type { Language } from '../answer/language.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertOnboardingEntry } from '../store/sql/insert-onboarding-entry.ts';
import { getOnboarding } from './get-onboarding.ts';
import type { Onboarding, StepRequest } from './onboarding-schema.ts';
import { seeSteps } from './see-steps.ts';
import type { OnboardingStep } from './steps.ts';
import { isSeen } from './steps.ts';

/**
 * Says of a step that it is open (again), started or done, on which day and by what evidence. Earlier words stay. Problems: `not-found`; `invalid-request` with rule `future` for a day to come
 * and `needed-when-done` for missing evidence; `step-not-seen` for what MAST sees for itself and has not seen.
 */
export async function recordStep(core: Core, user: UserPrincipal, feedId: FeedId, wish: { step: OnboardingStep; entry: StepRequest; language: Language }): Promise<Result<Onboarding, Problem>> {
  const { step, entry } = wish;
  const { organisationId, accountId } = user;
  const faults = faultsOf(core, step, entry);
  const kept = await core.store.tx({ own: organisationId }, async (db): Promise<Result<undefined, Problem>> => {
    const seen = await seeSteps(db, core, organisationId, feedId);
    if (seen === undefined) return failed({ code: 'not-found' });
    if (faults.length > 0) return failed({ code: 'invalid-request', errors: faults });
    if (entry.state === 'done' && isSeen(step) && !seen[step].isSeen) return failed({ code: 'step-not-seen' });
    const entryId = core.ids.uuid();
    const sealed = entry.evidence === undefined ? null : core.keys.seal(organisationId, 'onboarding', entryId, entry.evidence);
    await db.run(insertOnboardingEntry, [organisationId, entryId, feedId, step, entry.state, entry.on, accountId, core.clock.now(), sealed]);
    await appendLeaf(db, core, { organisationId, accountId, clientId: user.hostId }, { kind: 'onboarding-recorded', payload: { feedId, step, state: entry.state, entryId } });
    return ok(undefined);
  });
  return kept.ok ? getOnboarding(core, user, feedId, wish.language) : kept;
}

function faultsOf(core: Core, step: OnboardingStep, { state, on, evidence }: StepRequest): { pointer: string; rule: string }[] {
  const isFuture = on > londonDay(core.clock.now());
  const isUnproved = state === 'done' && evidence === undefined && !isSeen(step);
  return [...(isFuture ? [{ pointer: '/on', rule: 'future' }] : []), ...(isUnproved ? [{ pointer: '/evidence', rule: 'needed-when-done' }] : [])];
}
