import pg from 'pg';

/** What a measurement says about its store. */
export type StoreFacts = { serverVersion: string; databaseBytes: number; /** Audit leaves by kind. */ leaves: Readonly<Record<string, number>> };

/** Reads the facts through the owner's connection; for measurements and proofs. */
export async function storeFacts(ownerUrl: string): Promise<StoreFacts> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const server = await client.query<{ version: string; bytes: string }>("select current_setting('server_version') as version, pg_database_size(current_database()) as bytes");
    const leaves = await client.query<{ kind: string; count: string }>('select kind, count(*) from audit_leaf group by kind');
    const [facts] = server.rows;
    return { serverVersion: facts?.version ?? '', databaseBytes: Number(facts?.bytes), leaves: Object.fromEntries(leaves.rows.map(({ kind, count }) => [kind, Number(count)])) };
  } finally {
    await client.end();
  }
}
