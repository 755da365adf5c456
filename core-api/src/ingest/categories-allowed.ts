import { selectServicePermissions } from '../store/sql/select-service-permissions.ts';
import type { Work } from './work.ts';

/** The categories of sensitive service that an information-governance lead has switched on for this feed. */
export async function categoriesAllowed({ db, organisationId, feedId }: Pick<Work, 'db' | 'organisationId' | 'feedId'>): Promise<Set<string>> {
  const rows = await db.rows(selectServicePermissions, [organisationId]);
  return new Set(rows.flatMap((row) => (row.feedId === feedId ? [row.category] : [])));
}
