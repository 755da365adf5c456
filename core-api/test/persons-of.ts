import { openRecord } from '../src/ingest/open-record.ts';
import type { OrganisationId } from '../src/shared/brands.ts';
import type { IngestWorld } from './ingest-world.ts';

type Row = { organisation_id: OrganisationId; record_id: string; person_id: string; sealed: Buffer };

/** The people as lists of source references, sorted: the partition that clustering made, without its ids. */
export async function personsOf(world: IngestWorld): Promise<string[][]> {
  const rows = await world.sql<Row>('select organisation_id, record_id, person_id, r.sealed from record r join variant using (organisation_id, variant_id)');
  const refs = rows.map((row) => ({
    person: row.person_id,
    ref: openRecord(world.core.keys, row.organisation_id, { recordId: row.record_id, sealed: row.sealed }).sourceRef,
  }));
  const groups = Map.groupBy(refs, ({ person }) => person);
  return [...groups.values()].map((group) => group.map(({ ref }) => ref).toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
