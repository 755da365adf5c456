import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { Problem } from '../problem/problem.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertRightsCase } from '../store/sql/insert-rights-case.ts';
import { selectParticipants } from '../store/sql/select-participants.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { clockOf, openedCase, saveCase, sealedCase, withStep } from './case-row.ts';
import { dueOn } from './clock.ts';
import { rightsLaw } from './law.ts';
import { partnersOf } from './partners.ts';
import type { RightsReferralRequest } from './rights-case-schema.ts';

/**
 * Passes a case on to another controller, where whoever asks wants that: there it is a case of its own, with its own clock, identity to be shown again, and nothing of what was found or decided here. Any partner may be named, and naming one says
 * nothing of whether it holds anything; each answers for itself. Once for each partner. Problems: `not-found`, also for an organisation that is no partner; `rights-case-state` for a closed case or a partner that has it.
 * @throws MastError `audit-unavailable`
 */
export async function referCase(core: Core, user: UserPrincipal, caseId: string, { organisationCode }: RightsReferralRequest): Promise<Result<{ reference: string }, Problem>> {
  const { organisationId, accountId } = user;
  const at = core.clock.now();
  const today = londonDay(at);
  return core.store.tx({ own: organisationId }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    const partner = (await partnersOf(db, organisationId, today)).find(({ code }) => code === organisationCode);
    if (opened === undefined || partner === undefined) return failed({ code: 'not-found' } as const);
    if (opened.row.status !== 'open' || opened.content.referrals.some(({ code }) => code === organisationCode)) return failed({ code: 'rights-case-state' } as const);
    const { row, content } = opened;
    const reference = core.ids.uuid();
    const own = (await db.rows(selectParticipants, [])).find((one) => one.organisationId === organisationId)?.code ?? '';
    const referrals = [...content.referrals, { code: organisationCode, caseId: reference, at: at.toISOString() }];
    const saved = await saveCase(db, core, organisationId, opened, clockOf(row), { ...withStep(content, 'referred', at, user), referrals });
    if (saved === undefined) return failed({ code: 'rights-case-state' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-case-referred', payload: { caseId, to: partner.organisationId, reference } });
    const target = partner.organisationId as OrganisationId;
    const clock = { receivedOn: today, startedOn: null, stoppedSince: today, stoppedFor: 'identity' as const, stoppedDays: 0, extended: false, acknowledgedOn: null };
    const { subject, requester, asks } = content;
    const there = withStep({ reference, subject, requester, ...(asks === undefined ? {} : { asks }), records: [], steps: [], referrals: [], referredFrom: own }, 'opened', at, undefined);
    await db.run(setOwn, [target]);
    await db.run(insertRightsCase, [target, reference, row.kind, today, null, today, 'identity', dueOn(rightsLaw.clocks[row.kind], clock), null, organisationId, at, sealedCase(core, target, reference, there)]);
    await queueNotice(db, core, { kind: 'rights-referred', organisationId: target, role: 'information-governance-lead', reference });
    await appendLeaf(db, core, { organisationId: target }, { kind: 'rights-case-received', payload: { caseId: reference, from: organisationId } });
    await db.run(setOwn, [organisationId]);
    return ok({ reference });
  });
}
