import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { MastError } from '../shared/mast-error.ts';
import { createDb } from './create-db.ts';
import { pgError } from './pg-error.ts';
import type { Db } from './store.ts';

/** What a load writes; all of it must be empty. */
export type LoadedTables = { /** Nobody reads them meanwhile. */ readonly closed: readonly string[]; /** Whoever asks sees them as they stood before; few rows go into them. */ readonly open: readonly string[] };

/** A first load in its transaction. Its closed tables are empty, locked, and without indexes until {@link BulkSession.index} makes them again. */
export type BulkSession = {
  readonly db: Db;
  /** Rows in the binary format of COPY, head and end included. */
  readonly copy: (table: string, columns: readonly string[], rows: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
  /** Runs text of our own for its effect; the rows affected. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<number>;
  /** Makes every index and key of the tables again, telling of each, and gathers statistics. */
  readonly index: (told: (done: number, of: number) => void) => Promise<void>;
};

type Definition = { readonly drop: string; readonly make: string };

/** Ingest's lock (`in-ingest.ts`): no batch runs beside a load. */
const ingestLock = 0x6d617374;

/**
 * Runs `work` in one transaction of the database's owner, over tables that must be empty: the closed ones are truncated first, so that their rows go to fresh files, which a
 * crash leaves behind without a trace, and may be written frozen; and their indexes are taken away until the rows are in. Nobody reads them meanwhile:
 * who asks waits, and is told that the service is not to be had rather than that nobody is known. How feeds stand, and what waits in quarantine, may be read: it stands as before, until the commit. The commit is durable when it resolves.
 * Rejects with MastError `load-not-empty` where a table has rows, `load-not-owner` where the role may not do this; then nothing has changed.
 */
export async function bulkSession<Value>(ownerUrl: string, tables: LoadedTables, work: (session: BulkSession) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mast load' });
  // A connection that is cut tells so twice: to the waiting statement and as an event, which would end the process if unheard.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await inTransaction(client, tables, work);
  } catch (error) {
    throw error instanceof MastError || !isFromPg(error) ? error : pgError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function inTransaction<Value>(client: pg.Client, { closed, open }: LoadedTables, work: (session: BulkSession) => Promise<Value>): Promise<Value> {
  await requireOwner(client);
  await client.query('begin');
  // Sorting and hashing for indexes is most of the end of a load; a session of its own may take what a service never could.
  await client.query("set local maintenance_work_mem = '512MB'; set local max_parallel_maintenance_workers = 2; set local statement_timeout = 0; set local timezone = 'UTC'");
  await client.query('select pg_advisory_xact_lock($1)', [ingestLock]);
  await client.query(`lock table ${closed.join(', ')} in access exclusive mode`);
  // Keeps writers out, and lets readers in.
  await client.query(`lock table ${open.join(', ')} in exclusive mode`);
  for (const table of [...closed, ...open]) {
    if ((await client.query(`select 1 from ${table} limit 1`)).rowCount !== 0) throw new MastError('load-not-empty', { table });
  }
  const definitions = await readDefinitions(client, closed);
  await client.query(`truncate ${closed.join(', ')}`);
  for (const { drop } of definitions) await client.query(drop);
  const { db } = createDb(Object.assign(client, { release: () => undefined }), Promise.resolve());
  const value = await work({
    db,
    async copy(table, columns, rows) {
      const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin with (format binary${closed.includes(table) ? ', freeze' : ''})`));
      await pipeline(Readable.from(rows, { objectMode: false, highWaterMark: 1 << 20 }), stream);
    },
    run: async (text, values = []) => (await client.query(text, [...values])).rowCount ?? 0,
    async index(told) {
      for (const [at, { make }] of definitions.entries()) {
        told(at, definitions.length);
        await client.query(make);
      }
      await client.query(`analyze ${[...closed, ...open].join(', ')}`);
    },
  });
  await client.query('commit');
  return value;
}

/** Only who owns the tables may take their indexes away, and COPY passes row-level security only for who bypasses it. */
async function requireOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "select (r.rolsuper or r.rolbypassrls) and pg_has_role(c.relowner, 'member') as may from pg_roles r, pg_class c where r.rolname = current_user and c.oid = 'record'::regclass",
  );
  if (rows[0]?.may !== true) throw new MastError('load-not-owner');
}

/** Keys and unique constraints first, then plain indexes, as the catalogue writes them. */
async function readDefinitions(client: pg.Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as make
     from pg_constraint k where k.conrelid = any($1::regclass[]) and k.contype in ('p', 'u')
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
     from pg_index i where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [tables],
  );
  return rows;
}

function isFromPg(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error instanceof pg.DatabaseError);
}
