import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { decideWithinDays } from '../ingest/ask-holders.ts';
import type { Reading } from '../ingest/find-protected.ts';
import type { ShieldSubject } from '../ingest/shield-subject.ts';
import { subjectAnswered, subjectOfRecord } from '../ingest/shield-subject.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import { nhsNumber } from '../normalise/nhs-number.ts';
import type { Problem } from '../problem/problem.ts';
import { identityTexts } from '../sensitivity/identity-texts.ts';
import { personOf } from '../sensitivity/person-of.ts';
import { protectionMac } from '../sensitivity/protection-mac.ts';
import type { SealedShield } from '../sensitivity/sealed-shield.ts';
import { workingDaysAfter } from '../sensitivity/working-days.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { askJob } from '../store/sql/ask-job.ts';
import { insertProtections } from '../store/sql/insert-protections.ts';
import { insertShield } from '../store/sql/insert-shield.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { applyShieldsJob } from './apply-shields.ts';
import type { ShieldRequest, ShieldResult } from './shield-schema.ts';

/**
 * Asks for a shield; anybody who may ask questions may, for whomever. It acts on what comes from the commit on, and within seconds on what is held (apply-shields.ts): looking for that here would tell by the time that it takes whether
 * somebody described is held. A wrong answer for two days costs a telephone call to the broker desk, which every nil names; an address shown for two days can cost a life. Result, statements and their number are the same whether or
 * not the person is known.
 * Problems: `not-found` for a person not answered under the caller's own declaration, or a record that is not here; `invalid-request` for a description that fits nobody in particular.
 */
export async function askShield(core: Core, user: UserPrincipal, { subject, reason, reference }: ShieldRequest): Promise<Result<ShieldResult, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId, matching: true }, async (db) => {
    await db.run(widenToMatching, []);
    if (hasWrongNumber(subject)) return failed({ code: 'invalid-request', errors: [{ pointer: '/subject/nhsNumber', rule: 'check-digit' }] });
    const found = await read({ core, db }, user, subject);
    if (found === undefined) return failed({ code: 'not-found' });
    if (found.texts.length === 0) return failed({ code: 'invalid-request', errors: [{ pointer: '/subject', rule: 'add-one-of' }] });
    const [shieldId, at] = [core.ids.uuid(), core.clock.now()];
    const content: SealedShield = { reference, texts: [...found.texts], held: found.held.map((one) => ({ organisationId: one.organisationId, recordId: one.recordId })) };
    await db.run(insertShield, [organisationId, shieldId, reason, accountId, at, workingDaysAfter(at, decideWithinDays), core.keys.seal(organisationId, 'shield', shieldId, content), null]);
    await db.run(insertProtections, [found.texts.map((text) => protectionMac(core.keys, text)), organisationId, shieldId, 'shield']);
    await db.run(askJob, [applyShieldsJob.name, at]);
    await queueNotice(db, core, { kind: 'shield-asked', organisationId, role: 'information-governance-lead', reference: shieldId });
    await appendLeaf(db, core, { organisationId, accountId, clientId: user.hostId }, { kind: 'shield-asked', payload: { shieldId, reason } });
    return ok({ shieldId, status: 'pending' });
  });
}

/** A number mistyped beside a name would be left out in silence, and the person found by it. */
function hasWrongNumber(subject: ShieldRequest['subject']): boolean {
  return 'nhsNumber' in subject && subject.nhsNumber !== undefined && nhsNumber(subject.nhsNumber) === undefined;
}

async function read(work: Reading, user: UserPrincipal, subject: ShieldRequest['subject']): Promise<ShieldSubject | undefined> {
  if ('feedId' in subject) return subjectOfRecord({ ...work, organisationId: user.organisationId }, subject.feedId as FeedId, subject.ref);
  if ('personId' in subject) return subjectAnswered(work, user, subject);
  return { texts: identityTexts(personOf(subject)), held: [] };
}
