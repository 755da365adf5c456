import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { MastError } from '../shared/mast-error.ts';
import { pgError } from './pg-error.ts';

/** One table as a backup holds it; columns that every database fills by itself are left out. */
export type BackupTable = { readonly table: string; readonly columns: readonly string[] };

/** The database's side of a backup or a restore, in one transaction of its owner. */
export type BackupSession = {
  /** Every table that a backup holds, in the order of their names. */
  readonly tables: () => Promise<readonly BackupTable[]>;
  /** Numbers and hashes of the migrations applied. */
  readonly schema: () => Promise<readonly { readonly number: number; readonly sha256: string }[]>;
  /** The rows of a table in the text format of COPY. */
  readonly read: (table: BackupTable) => Readable;
  /** Takes rows in that format. */
  readonly write: (table: BackupTable, rows: AsyncIterable<Uint8Array>) => Promise<void>;
  /** The first of the tables that has rows already; rows that a migration enters do not count. */
  readonly filled: (tables: readonly BackupTable[]) => Promise<string | undefined>;
  readonly markRestored: (sha256: Buffer, takenAt: string) => Promise<void>;
};

/** Known to every database of this program, or about this very one. */
const leftOut = ['schema_migration', 'restored'];
/** Tables to which a migration gives their first row. */
const seeded = ['look_epoch'];

/**
 * Runs `work` in one transaction of the database's owner: for a backup with one snapshot of everything, read only; for a restore all or nothing. Rejects with MastError
 * `load-not-owner` where the role does not pass row-level security, since it would leave rows out in silence.
 */
export async function backupSession<Value>(ownerUrl: string, mode: 'backup' | 'restore', work: (session: BackupSession) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: `mast ${mode}` });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(mode === 'backup' ? 'begin isolation level repeatable read read only' : 'begin');
    await client.query("set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local extra_float_digits = 3");
    const { rows } = await client.query<{ may: boolean }>('select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user');
    if (rows[0]?.may !== true) throw new MastError('load-not-owner');
    const value = await work(sessionOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    throw error instanceof MastError || !(error instanceof pg.DatabaseError) ? error : pgError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sessionOf(client: pg.Client): BackupSession {
  return {
    async tables() {
      const { rows } = await client.query<BackupTable>(
        `select c.relname as "table", array_agg(quote_ident(a.attname) order by a.attnum) as columns
         from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1)
           and coalesce(pg_get_expr(d.adbin, d.adrelid), '') <> 'pg_current_xact_id()'
         group by c.relname order by c.relname`,
        [leftOut],
      );
      return rows;
    },
    schema: async () => (await client.query<{ number: number; sha256: string }>('select number, sha256 from schema_migration order by number')).rows,
    read: ({ table, columns }) => client.query(copyTo(`copy (select ${columns.join(', ')} from ${table}) to stdout`)),
    async write({ table, columns }, rows) {
      const into: Writable = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
      await pipeline(rows, into);
    },
    async filled(tables) {
      for (const { table } of tables) {
        if (seeded.includes(table)) await client.query(`delete from ${table}`);
        else if ((await client.query(`select 1 from ${table} limit 1`)).rowCount !== 0) return table;
      }
      return undefined;
    },
    async markRestored(sha256, takenAt) {
      await client.query('insert into restored (backup_sha256, taken_at, restored_at) values ($1, $2, now())', [sha256, takenAt]);
    },
  };
}
