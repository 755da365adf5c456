import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { decideWithinDays } from '../ingest/ask-holders.ts';
import { askHoldersOf } from '../ingest/ask-holders-of.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import { protectAgain } from '../ingest/protect-again.ts';
import type { ShieldSubject } from '../ingest/shield-subject.ts';
import { subjectDescribed, subjectAnswered, subjectOfRecord } from '../ingest/shield-subject.ts';
import { workOf } from '../ingest/work-of.ts';
import type { Work } from '../ingest/work.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import { personOf } from '../sensitivity/person-of.ts';
import { protectionMac } from '../sensitivity/protection-mac.ts';
import { workingDaysAfter } from '../sensitivity/working-days.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertProtections } from '../store/sql/insert-protections.ts';
import { insertShield } from '../store/sql/insert-shield.ts';
import type { SealedShield } from '../sensitivity/sealed-shield.ts';
import type { ShieldRequest, ShieldResult } from './shield-schema.ts';

/**
 * Asks for a shield; anybody who may ask questions may, for whomever. It acts at once: from the commit the person is found by no question. A wrong answer for two days costs a telephone call to the
 * broker desk, which every nil names; an address shown for two days can cost a life. The result is the same whether or not the person is known.
 * Problems: `not-found` for a person not answered under the caller's own declaration, or a record that is not here; `invalid-request` for a description that fits nobody in particular.
 */
export async function askShield(core: Core, user: UserPrincipal, { subject, reason, reference }: ShieldRequest): Promise<Result<ShieldResult, Problem>> {
  const { organisationId, accountId } = user;
  return asOnlyWriter(core, organisationId, async (db) => {
    const work = await workOf(core, db, organisationId);
    const found = await read(work, user, subject);
    if (found === undefined) return failed({ code: 'not-found' });
    if (found.texts.length === 0) return failed({ code: 'invalid-request', errors: [{ pointer: '/subject', rule: 'add-one-of' }] });
    const shieldId = core.ids.uuid();
    const sealed = core.keys.seal(organisationId, 'shield', shieldId, { reference, texts: [...found.texts], held: found.held.map((one) => ({ organisationId: one.organisationId, recordId: one.recordId })) } satisfies SealedShield);
    await db.run(insertShield, [organisationId, shieldId, reason, accountId, work.at, workingDaysAfter(work.at, decideWithinDays), sealed]);
    await db.run(insertProtections, [found.texts.map((text) => protectionMac(core.keys, text)), organisationId, shieldId, 'shield']);
    await askHoldersOf(work, { organisationId, shieldId }, found.held);
    await protectAgain(work, found.held);
    await queueNotice(db, core, { kind: 'shield-asked', organisationId, role: 'information-governance-lead', reference: shieldId });
    await appendLeaf(db, core, { organisationId, accountId, clientId: user.hostId }, { kind: 'shield-asked', payload: { shieldId, reason } });
    return ok({ shieldId, status: 'pending' });
  });
}

async function read(work: Work, user: UserPrincipal, subject: ShieldRequest['subject']): Promise<ShieldSubject | undefined> {
  if ('feedId' in subject) return subjectOfRecord(work, subject.feedId as FeedId, subject.ref);
  if (!('personId' in subject)) return subjectDescribed(work, personOf(subject));
  return subjectAnswered(work, user, subject);
}
