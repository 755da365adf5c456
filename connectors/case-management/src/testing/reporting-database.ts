import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';

/** A reporting database of its own on a real PostgreSQL, with two roles whose names nobody else uses. */
export type ReportingDatabase = {
  readonly host: string;
  readonly port: number;
  readonly name: string;
  /** The role that the connector signs in as, once `sql/ssd` or a test has made it. */
  readonly reader: string;
  readonly password: string;
  /** As the database's administrator. */
  readonly sql: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** One more session: as the administrator, or as somebody else. */
  session(user?: string, password?: string): Promise<pg.Client>;
  /** Ends every session and removes database and roles. */
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');
const viewFiles = ['sql/ssd/1-roles.sql', 'sql/ssd/2-headline.sql', 'sql/ssd/3-reader.sql'];

/** An empty one. `ownerUrl`: a role that may make databases and roles. `encoding`: UTF-8 where nothing is said. For tests and demonstrations. */
export async function makeDatabase(ownerUrl: string, encoding?: string): Promise<ReportingDatabase> {
  const mark = randomBytes(5).toString('hex');
  const [name, reader] = [`reporting_${mark}`, `reader_${mark}`];
  const password = randomBytes(12).toString('hex');
  const url = new URL(ownerUrl);
  await administer(ownerUrl, [`create database ${name}${encoding === undefined ? '' : ` encoding '${encoding}' locale 'C' template template0`}`]);
  url.pathname = `/${name}`;
  const owner = new pg.Client({ connectionString: url.href });
  owner.on('error', () => undefined);
  await owner.connect();
  // Whoever makes the roles may then hand the view over to one of them (PostgreSQL 16 and later).
  await owner.query("set createrole_self_grant = 'set, inherit'");
  const sessions: pg.Client[] = [];
  return {
    host: url.hostname, port: Number(url.port), name, reader, password,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await owner.query<Row>(text, [...values])).rows,
    session: async (user, secret) => {
      const client = new pg.Client(user === undefined ? { connectionString: url.href } : { host: url.hostname, port: Number(url.port), database: name, user, password: secret });
      client.on('error', () => undefined);
      await client.connect();
      sessions.push(client);
      return client;
    },
    close: async () => {
      for (const client of sessions) await client.end().catch(() => undefined);
      await owner.end();
      const roles = (await administer(ownerUrl, [`drop database ${name} with (force)`, `select rolname from pg_roles where rolname in ('${reader}', '${viewsOf(reader)}')`])).map(({ rolname }) => String(rolname));
      await administer(ownerUrl, roles.map((role) => `drop role ${role}`));
    },
  };
}

/** One with the SSD tables, so many synthetic people in them, and the declared view as the SQL files of this package make it. */
export async function makeSsdDatabase(ownerUrl: string, people: number): Promise<ReportingDatabase> {
  const database = await makeDatabase(ownerUrl);
  await database.sql(text('src/testing/ssd/tables.sql'));
  for (const file of viewFiles) await database.sql(text(file).replaceAll('mast_reader', database.reader).replaceAll('mast_views', viewsOf(database.reader)));
  await database.sql(`alter role ${database.reader} password '${database.password}'`);
  if (people > 0) await database.sql(text('src/testing/ssd/people.sql').replaceAll('people)', `${people})`));
  return database;
}

function viewsOf(reader: string): string {
  return reader.replace('reader', 'views');
}

function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

async function administer(url: string, statements: readonly string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query<pg.QueryResultRow>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
