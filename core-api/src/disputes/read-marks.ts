import { selectDisputes } from '../store/sql/select-disputes.ts';
import type { Db } from '../store/store.ts';

/** What is disputed of a record, and since when. `being-corrected`: its own organisation has found it wrong, and has not sent another wording yet. */
export type Mark = { readonly about: 'person' | 'place'; readonly since: Date; readonly state: 'reported' | 'being-corrected' };

type Marked = { readonly organisationId: string; readonly recordId: string; readonly version: number };

/**
 * What is disputed of these records, by record id, whoever reported it: everybody who is shown the record is told. Of several the one about the person, and what is being corrected before what was reported. One
 * round trip; none for no records. The transaction sees the records' organisations.
 */
export async function readMarks(db: Db, records: readonly Marked[]): Promise<ReadonlyMap<string, Mark>> {
  if (records.length === 0) return new Map();
  const versions = new Map(records.map(({ recordId, version }) => [recordId, version]));
  const rows = await db.rows(selectDisputes, [records.map(({ organisationId }) => organisationId), records.map(({ recordId }) => recordId)]);
  const standing = rows.filter(({ recordId, status, version }) => status === 'open' || version === versions.get(recordId));
  const weight = ({ about, status }: (typeof rows)[number]): number => (status === 'confirmed' ? 2 : 0) + (about === 'person' ? 1 : 0);
  const marks = new Map<string, Mark>();
  for (const { recordId, about, since, status } of standing.toSorted((a, b) => weight(b) - weight(a))) {
    if (!marks.has(recordId)) marks.set(recordId, { about, since, state: status === 'confirmed' ? 'being-corrected' : 'reported' });
  }
  return marks;
}
