import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';

/** Where a reporting database stands, and as whom it is made: a role that may make databases and roles. */
export type SsdPlace = { readonly ownerUrl: string; readonly name: string };

const root = join(import.meta.dirname, '../..');
const files = ['src/testing/ssd/tables.sql', 'sql/ssd/1-roles.sql', 'sql/ssd/2-headline.sql', 'sql/ssd/3-reader.sql'];

/** Makes a reporting database with the SSD tables, the declared view and the reader's role under the names of `sql/ssd`, unless it is there. For demonstrations. */
export async function makeSsdAt(place: SsdPlace, readerPassword: string): Promise<void> {
  if (!/^[0-9A-Za-z_-]+$/.test(readerPassword) || !/^[a-z_]+$/.test(place.name)) throw new Error('a name or password that cannot stand in SQL');
  await as(place.ownerUrl, async (owner) => {
    const made = await owner.query('select from pg_database where datname = $1', [place.name]);
    if (made.rowCount === 0) await owner.query(`create database ${place.name}`);
  });
  await inDatabase(place, async (owner) => {
    const view = await owner.query<{ there: boolean }>("select to_regclass('mast.headline') is not null as there");
    if (view.rows[0]?.there !== true) {
      // Whoever makes the roles may then hand the view over to one of them (PostgreSQL 16 and later).
      await owner.query("set local createrole_self_grant = 'set, inherit'");
      for (const file of files) await owner.query(readFileSync(join(root, file), 'utf8'));
    }
    await owner.query(`alter role mast_reader password '${readerPassword}'`);
  });
}

/** Replaces what stands in these tables, in one transaction, as an extract does. */
export function fillSsd(place: SsdPlace, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return inDatabase(place, async (owner) => {
    for (const [table, rows] of Object.entries(tables)) {
      await owner.query(`delete from ${table}`);
      await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
    }
  });
}

function inDatabase({ ownerUrl, name }: SsdPlace, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return as(url.href, async (owner) => {
    await owner.query('begin');
    await work(owner);
    await owner.query('commit');
  });
}

async function as(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
