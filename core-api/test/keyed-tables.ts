import type { TestDatabase } from './pg.ts';

/** How many rows each table keeps under one organisation's name; tables without any are left out. */
export async function rowsUnder(sql: TestDatabase['sql'], organisationId: string): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ count: number }>(`select count(*)::int as count from ${name} where organisation_id = $1`, [organisationId]);
    if (row !== undefined && row.count > 0) counts[name] = row.count;
  }
  return counts;
}
