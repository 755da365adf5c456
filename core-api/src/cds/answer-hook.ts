import type { AmbientFinding } from '../answer/ambient/check-ambient.ts';
import { checkAmbient } from '../answer/ambient/check-ambient.ts';
import type { AmbientTerms } from '../answer/ambient/ambient-terms.ts';
import { ambientTerms } from '../answer/ambient/ambient-terms.ts';
import { knownSpellings } from '../answer/known-spellings.ts';
import type { Question } from '../answer/question-schema.ts';
import type { Core } from '../core.ts';
import type { EhrCaller } from '../identity/ehr/identify-ehr.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertCdsCard } from '../store/sql/insert-cds-card.ts';
import type { Db } from '../store/store.ts';
import type { CdsCallAnswer } from './cds-schema.ts';
import type { CdsHook, CdsServiceId } from './cds-services.ts';
import { servesHook } from './cds-services.ts';
import { continuationOf, isContinuation } from './continuation.ts';
import { spendCall } from './spend-call.ts';

export type HookOrder = {
  readonly service: CdsServiceId;
  readonly hook: CdsHook;
  readonly user?: string | undefined;
  readonly patient?: Question | 'withheld' | undefined;
  /** Of a call whose patient was read after it was first answered `patientNeeded`. */
  readonly continuation?: string | undefined;
};

/**
 * What a card may say at this hook. Without an agreement that allows an ambient check nothing is looked up and nothing of the patient is used. Spending the token, the look-up, its audit leaf and the card are one
 * transaction. Problems: `unauthenticated` for a token that was used before or a continuation that is not this call's, `invalid-request` for a service that is not one for the hook.
 */
export async function answerHook(core: Core, caller: EhrCaller, order: HookOrder): Promise<Result<CdsCallAnswer, Problem>> {
  const { ehr } = caller;
  if (!servesHook(order.service, order.hook)) return failed({ code: 'invalid-request', errors: [{ pointer: '/hook', rule: 'of-service' }] });
  if (order.continuation !== undefined && !isContinuation(core.keys, caller, order.continuation)) return failed({ code: 'unauthenticated' });
  const said = { language: ehr.language, ...(ehr.cpisUrl === undefined ? {} : { cpisUrl: ehr.cpisUrl }) };
  const spellings = ehr.setting === undefined ? undefined : await knownSpellings(core);
  return core.store.tx({ own: ehr.organisationId, plans: 'generic' }, async (db) => {
    const step = order.continuation === undefined ? 'call' : 'patient';
    const [isSpent, terms] = await Promise.all([spendCall(db, core, caller, step), ambientTerms(db, ehr, londonDay(core.clock.now()))]);
    if (!isSpent) {
      core.log.info('ehr-call-refused', { reason: 'replay', client: ehr.clientId });
      return failed({ code: 'unauthenticated' });
    }
    if (terms.length > 0 && order.patient === undefined) return ok({ ...said, patientNeeded: { continuation: continuationOf(core.keys, caller), ...(ehr.fhirServer === undefined ? {} : { fhirServer: ehr.fhirServer }) } });
    const finding = spellings === undefined ? 'not-made' : await findingOf(db, core, caller, order, terms, spellings);
    const id = await giveCard(db, core, caller, order);
    return ok({ ...said, card: { id, finding } });
  });
}

async function findingOf(db: Db, core: Core, { ehr }: EhrCaller, { patient, hook, user }: HookOrder, terms: readonly AmbientTerms[], spellings: Awaited<ReturnType<typeof knownSpellings>>): Promise<AmbientFinding> {
  if (patient === undefined || patient === 'withheld' || terms.length === 0) return 'not-made';
  return checkAmbient(db, core, { ehr, terms, question: patient, hook, claimedUser: user }, spellings);
}

async function giveCard(db: Db, core: Core, { ehr }: EhrCaller, { service, hook }: HookOrder): Promise<string> {
  const id = core.ids.uuid();
  const month = `${londonDay(core.clock.now()).slice(0, 7)}-01`;
  await db.run(insertCdsCard, [ehr.organisationId, id, ehr.clientId, service, hook, month]);
  return id;
}
