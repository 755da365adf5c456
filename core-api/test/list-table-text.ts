import pg from 'pg';

/**
 * Every row of every table as text, one call per row, for proofs that look for readable values. Bytes come as hex, which is one of the
 * disguises such a proof looks through.
 */
export async function listTableText(ownerUrl: string, see: (table: string, row: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      for (const { row } of rows) see(name, row);
    }
  } finally {
    await client.end();
  }
}
