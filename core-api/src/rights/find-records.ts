import type { UserPrincipal } from '../access/principal.ts';
import { meantKeys } from '../answer/meant-keys.ts';
import { openVariant } from '../answer/open-sealed.ts';
import { rankVariants, roomBelowFloor } from '../answer/rank-variants.ts';
import { soughtBy } from '../answer/read-question.ts';
import { appendTracedLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { sourceMac } from '../ingest/normalise-rows.ts';
import type { Problem } from '../problem/problem.ts';
import { requireSameMatching } from '../rematch/require-same-matching.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { searchCandidates } from '../store/sql/search-candidates.ts';
import { selectPersonVariants } from '../store/sql/select-person-variants.ts';
import { selectRecordsBySource } from '../store/sql/select-records-by-source.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import { selectVariantPersons } from '../store/sql/select-variant-persons.ts';
import type { Db } from '../store/store.ts';
import type { CaseContent } from './case-content.ts';
import { openedCase } from './case-row.ts';
import { ownRecords, shownRecord } from './own-records.ts';
import type { RightsFound, RightsSearchRequest } from './rights-content-schema.ts';
import { traceOf } from './trace-records.ts';

/** Contents looked at for one case. Past it the lead names the record by its reference. Judgement. */
const maxLooks = 2_000;
/** People shown for one case. */
const mostPeople = 20;

type Found = { readonly likely: ReadonlySet<string>; readonly recordIds: readonly string[]; readonly refine: boolean };

/**
 * The organisation's own records that may be the person's of a case: as the case describes them, or by one record's own reference. Sees no other organisation's rows; finds its own shielded people as well, since they, too, may ask. Whose
 * they are, a person says (choose-records.ts). Problems: `not-found`; `question-too-thin`, which says what to add. @throws MastError `audit-unavailable`, `matching-changed`
 */
export async function findOwnRecords(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, body: RightsSearchRequest): Promise<Result<RightsFound, Problem>> {
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    await requireSameMatching(db);
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' });
    const found = 'ref' in body ? ok(await byReference(db, core, organisationId, body)) : await bySubject(db, core, organisationId, opened.content.subject);
    if (!found.ok) return found;
    const records = await ownRecords(db, core, organisationId, found.value.recordIds);
    const payload = { caseId, records: records.map(({ recordId, version }) => [recordId, version] as const) };
    await appendTracedLeaf(db, core, { organisationId, accountId }, { kind: 'rights-records-found', payload }, traceOf(core, organisationId, records));
    return ok({ records: records.map((record) => ({ ...shownRecord(record), likely: record.personId !== undefined && found.value.likely.has(record.personId) })), refine: found.value.refine });
  });
}

async function bySubject(db: Db, core: Core, organisationId: OrganisationId, subject: CaseContent['subject']): Promise<Result<Found, Problem>> {
  const sought = soughtBy({ person: subject });
  if (!sought.ok) return sought;
  if (sought.value.kind !== 'person') return failed({ code: 'question-too-thin', errors: [{ pointer: '/subject', rule: 'too-general' }] });
  const { features, keys } = sought.value;
  const all = [...new Set([...keys, ...meantKeys(features, () => [])])].flatMap((key) => [core.keys.macBigint('open', key), core.keys.macBigint('shielded', key)]);
  const rows = await db.rows(searchCandidates, [all.map(String), maxLooks]);
  const variants = rows.flatMap((row) => (row.sealed === null ? [] : [openVariant(core, row)]));
  const ranked = rankVariants(features, variants, roomBelowFloor);
  const people = new Set(ranked.slice(0, mostPeople).map(({ personId }) => personId));
  const likely = new Set(ranked.filter(({ band }) => band === 'strong').map(({ personId }) => personId));
  const recordIds = await recordsOf(db, organisationId, variants.filter(({ personId }) => people.has(personId)).map(({ variantId }) => variantId));
  return ok({ likely, recordIds, refine: rows[0]?.capped === true || ranked.length > mostPeople });
}

async function byReference(db: Db, core: Core, organisationId: OrganisationId, { feedId, ref }: { readonly feedId: string; readonly ref: string }): Promise<Found> {
  const [record] = await db.rows(selectRecordsBySource, [organisationId, feedId, [sourceMac({ core, organisationId, feedId: feedId as FeedId }, ref)]]);
  if (record === undefined) return { likely: new Set(), recordIds: [], refine: false };
  if (record.variantId === null) return { likely: new Set(), recordIds: [record.recordId], refine: false };
  const persons = (await db.rows(selectVariantPersons, [[organisationId], [record.variantId]])).map(({ personId }) => personId);
  const variants = await db.rows(selectPersonVariants, [persons]);
  return { likely: new Set(persons), recordIds: await recordsOf(db, organisationId, variants.map((row) => row.variant_id)), refine: false };
}

async function recordsOf(db: Db, organisationId: OrganisationId, variantIds: readonly string[]): Promise<string[]> {
  if (variantIds.length === 0) return [];
  const rows = await db.rows(selectRecordsByVariant, [variantIds.map(() => organisationId), variantIds]);
  return rows.map(({ recordId }) => recordId);
}
