import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectBrokerCase } from '../store/sql/select-broker-case.ts';
import type { BrokerCase } from './broker-schema.ts';
import { brokerCaseContentSchema } from './broker-schema.ts';

/** Opens a message before the desk of the caller's organisation: who asks to be called, about whom, and which of one's own records that is. Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function readCase(core: Core, user: UserPrincipal, caseId: string, language: 'en' | 'cy'): Promise<Result<BrokerCase, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const row = await db.one(selectBrokerCase, [user.organisationId, caseId]);
    if (row === undefined) return failed({ code: 'not-found' } as const);
    const { from, ...content } = brokerCaseContentSchema.parse(core.keys.open(user.organisationId, 'broker_case', caseId, row.sealed));
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'broker-case-read', payload: { caseId } });
    const { code, en, cy } = from.organisation;
    const organisation = { code, name: language === 'cy' ? (cy ?? en) : en };
    return ok({ caseId, status: row.status, answer: row.answer, at: row.at.toISOString(), ...content, from: { name: from.name, phone: from.phone, organisation } });
  });
}
