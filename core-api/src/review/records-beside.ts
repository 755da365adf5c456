import type { OrganisationId } from '../shared/brands.ts';
import { selectRecordsBeside } from '../store/sql/select-records-beside.ts';
import type { Db } from '../store/store.ts';

/** Whose a record is at present, and the ids of every other record of that person; nobody's where it is not here or names nobody. Ids alone. Needs every organisation visible. */
export async function recordsBeside(db: Db, ownerId: OrganisationId, recordId: string): Promise<{ personId: string | undefined; recordIds: string[] }> {
  const rows = await db.rows(selectRecordsBeside, [ownerId, recordId]);
  return { personId: rows[0]?.personId, recordIds: rows.flatMap((row) => row.recordId ?? []) };
}
