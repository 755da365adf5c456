import type { Question } from '../answer/question-schema.ts';
import { openVariant } from '../answer/open-sealed.ts';
import { meantKeys } from '../answer/meant-keys.ts';
import { rankVariants } from '../answer/rank-variants.ts';
import { soughtBy } from '../answer/read-question.ts';
import type { Core } from '../core.ts';
import { openRecord } from '../ingest/open-record.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { searchCandidates } from '../store/sql/search-candidates.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import type { Db } from '../store/store.ts';

/** Protected people to whose leads one message may go. Judgement: more fit only a question that is about nobody in particular. */
const mostPeople = 3;
const maxLooks = 2_000;

/** An organisation that leads for a protected person who fits a question, with its own records of that person. */
export type Lead = { readonly organisationId: OrganisationId; readonly likely: boolean; readonly records: readonly { readonly recordId: string; readonly record: HeadlineRecord }[] };

/**
 * The leads of the protected people who fit a question: of each, the organisations whose own record asks for the protection, else all that hold one. Looks under the keys of the
 * protected realm, which no answer ever derives, and nowhere else. A question about an address alone fits nobody here (find-desks.ts). Needs `matching` and every organisation visible.
 */
export async function findProtected(db: Db, core: Core, question: Question): Promise<Lead[]> {
  const sought = soughtBy(question);
  if (!sought.ok || sought.value.kind !== 'person') return [];
  const { features, keys } = sought.value;
  const all = [...new Set([...keys, ...meantKeys(features, () => [])])];
  const rows = await db.rows(searchCandidates, [all.map((key) => core.keys.macBigint('shielded', key).toString()), maxLooks]);
  const variants = rows.flatMap((row) => (row.sealed === null ? [] : [openVariant(core, row)])).filter(({ level }) => level === 2);
  const people = rankVariants(features, variants).slice(0, mostPeople);
  const leads: Lead[] = [];
  for (const { personId, band } of people) {
    const own = variants.filter((variant) => variant.personId === personId);
    const stored = await db.rows(selectRecordsByVariant, [own.map(({ organisationId }) => organisationId), own.map(({ variantId }) => variantId)]);
    const records = stored.map(({ organisationId, ...row }) => ({ organisationId: organisationId as OrganisationId, recordId: row.recordId, record: openRecord(core.keys, organisationId as OrganisationId, row) }));
    const asking = records.filter(({ record }) => record.sensitivity === 2);
    for (const [organisationId, ownRecords] of Map.groupBy(asking.length > 0 ? asking : records, (one) => one.organisationId)) leads.push({ organisationId, likely: band === 'strong', records: ownRecords });
  }
  return leads;
}
