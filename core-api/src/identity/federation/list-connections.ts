import type { Core } from '../../core.ts';
import { selectConnections } from '../../store/sql/select-connections.ts';

/** The providers that sign people in, as the sign-in page offers them. */
export async function listConnections({ store }: Pick<Core, 'store'>): Promise<readonly { readonly connectionId: string; readonly name: { readonly en: string; readonly cy: string } }[]> {
  const rows = await store.tx({ readOnly: true }, (db) => db.rows(selectConnections, []));
  return rows.map((row) => ({ connectionId: row.connection_id, name: { en: row.name_en, cy: row.name_cy } }));
}
