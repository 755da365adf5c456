import { appendLeaf, appendTracedLeaf } from '../../audit/append-leaf.ts';
import type { Trace } from '../../audit/trace.ts';
import type { Core } from '../../core.ts';
import type { Spellings } from '../../dictionary/spellings.ts';
import type { RegisteredEhr } from '../../identity/ehr/find-ehr.ts';
import { requireSameMatching } from '../../rematch/require-same-matching.ts';
import type { AccountId } from '../../shared/brands.ts';
import { londonDay } from '../../shared/london-day.ts';
import { chargeAmbient } from '../../store/sql/charge-ambient.ts';
import { selectSharedFeeds } from '../../store/sql/select-shared-feeds.ts';
import { widenToAgreed } from '../../store/sql/widen-to-agreed.ts';
import type { Db } from '../../store/store.ts';
import type { FoundPeople } from '../find-people.ts';
import { findPeople, standsOut } from '../find-people.ts';
import { needsConfirmed } from '../needs-confirmed.ts';
import type { OpenScope } from '../open-scope.ts';
import { openScope } from '../open-scope.ts';
import type { Question } from '../question-schema.ts';
import { nationsOf } from '../read-caller.ts';
import { questionText } from '../same-subject.ts';
import { askedTexts } from '../trace/asked-texts.ts';
import { disclosed, personTexts } from '../trace/trace-answer.ts';
import type { AmbientQuestion } from './ambient-question.ts';
import { ambientQuestion } from './ambient-question.ts';
import type { AmbientTerms } from './ambient-terms.ts';

/** All that an ambient check may say. `not-made`: nothing was looked up, and the card says what it says everywhere. */
export const ambientFindings = ['not-made', 'none-found', 'involved'] as const;
export type AmbientFinding = (typeof ambientFindings)[number];

/** One hook at which a check is allowed. */
export type AmbientOrder = {
  readonly ehr: RegisteredEhr;
  readonly terms: readonly AmbientTerms[];
  readonly question: Question;
  readonly hook: string;
  /** The practitioner as the EHR names them; nobody has verified it. */
  readonly claimedUser: string | undefined;
};

/** Nobody's: the check is the EHR's and the agreement's, and no account declared anything. */
const nobody = '00000000-0000-0000-0000-000000000000' as AccountId;

/**
 * Whether other agencies are involved with a patient, before anybody has declared why: only where agreements in force say so, under the gateways that they name, so many times an hour, and audited as what it is in the
 * transaction that read. The search is that of every question, so that somebody shielded is not among those found and takes no other time than somebody unknown; one person must stand out, and only what
 * other organisations than the EHR's own sent counts.
 * @throws MastError `audit-unavailable`
 */
export async function checkAmbient(db: Db, core: Core, order: AmbientOrder, spellings: Spellings): Promise<AmbientFinding> {
  const { ehr, terms } = order;
  const now = core.clock.now();
  const question = ambientQuestion(order.question, londonDay(now));
  if (question === undefined || terms.length === 0) return 'not-made';
  const most = Math.min(...terms.map(({ perHour }) => perHour));
  const hour = new Date(now);
  hour.setUTCMinutes(0, 0, 0);
  const charged = await db.one(chargeAmbient, [ehr.organisationId, ehr.clientId, hour]);
  if (charged === undefined || charged.checks > most) return overLimit(db, core, order, (charged?.checks ?? 0) === most + 1);
  const scope = await ambientScope(db, core, order, question, now);
  if (scope === undefined) return 'not-made';
  const found = await findPeople(db, core, scope, question.sought, spellings);
  const finding = othersAreInvolved(found, ehr) ? 'involved' : 'none-found';
  const gateways = terms.map(({ gateway }) => gateway);
  const told = finding === 'involved' ? found.people.slice(0, 1).map(({ person }) => person) : [];
  const trace: Trace = {
    terms: order.question,
    asked: askedTexts(question.sought),
    shown: told.flatMap(personTexts),
    records: told.flatMap(({ records }) => records.map((record) => disclosed(core, record, 'existence'))),
    gateways,
  };
  await appendTracedLeaf(db, core, { organisationId: ehr.organisationId, clientId: ehr.clientId }, {
    kind: 'ambient-checked',
    payload: {
      ...said(order),
      finding,
      gateways,
      questionDigest: core.keys.macBytes('question', questionText(order.question)).toString('base64url'),
      people: told.map(({ personId }) => personId),
    },
  }, trace);
  return finding;
}

/** Said once an hour to the trail; nothing is looked up meanwhile, and nobody can tell from the card. */
async function overLimit(db: Db, core: Core, order: AmbientOrder, isFirst: boolean): Promise<'not-made'> {
  const { ehr } = order;
  core.log.info('ambient-limit', { client: ehr.clientId });
  if (isFirst) await appendLeaf(db, core, { organisationId: ehr.organisationId, clientId: ehr.clientId }, { kind: 'ambient-limited', payload: said(order) });
  return 'not-made';
}

function said({ ehr, terms, hook, claimedUser }: AmbientOrder): { setting: string; hook: string; claimedUser: string | undefined; agreements: { agreementId: string; version: number }[] } {
  return { setting: ehr.setting ?? '', hook, claimedUser, agreements: terms.map(({ agreementId, version }) => ({ agreementId, version })) };
}

/** The feeds of those agreements alone, each under the gateway that the agreement names for the check; undefined where that gateway may not be used today for somebody of this age. */
async function ambientScope(db: Db, core: Core, { ehr, terms }: AmbientOrder, { subject }: AmbientQuestion, now: Date): Promise<OpenScope | undefined> {
  const today = londonDay(now);
  const [, shared] = await Promise.all([db.one(widenToAgreed, [ehr.organisationId, today]), db.rows(selectSharedFeeds, [ehr.organisationId, today]), requireSameMatching(db)]);
  const allowed = new Map(terms.map(({ agreementId, gateway }) => [agreementId, gateway]));
  const feeds = shared.map((feed) => ({
    ...feed,
    terms: feed.terms.flatMap((each) => {
      const gateway = allowed.get(each.agreementId);
      return gateway === undefined ? [] : [{ ...each, gateways: [gateway] }];
    }),
  }));
  const caller = { role: 'practitioner', nations: nationsOf(ehr.nation), sector: ehr.sector, readsOnly: ehr.readsOnly } as const;
  const declaration = { accountId: nobody, gateways: [...new Set(allowed.values())], subject, expiresAt: new Date(now.getTime() + 60_000) };
  const grounds = { now, today, caller, catalogue: core.catalogue.gateways, onlyConfirmed: needsConfirmed(core), shared: feeds.filter((feed) => feed.terms.length > 0) };
  const scope = openScope(db, { accountId: nobody }, grounds, { declaration, asksFor: 'person' }, 'en');
  return scope.ok ? scope.value : undefined;
}

function othersAreInvolved(found: FoundPeople, ehr: RegisteredEhr): boolean {
  const [best] = found.people;
  return best !== undefined && standsOut(found) && best.person.records.some(({ organisationId }) => organisationId !== ehr.organisationId);
}
