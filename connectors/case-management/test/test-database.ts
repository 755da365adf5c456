import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest is extended by merging
  interface ProvidedContext {
    /** The PostgreSQL of the whole run (vitest project `pg`): a role that may make databases and roles. */
    postgres: { readonly ownerUrl: string; readonly appUrl: string };
  }
}

/** A reporting database of its own on a real PostgreSQL, with two roles whose names nobody else uses. */
export type TestDatabase = {
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly reader: string;
  readonly password: string;
  readonly sql: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Runs one of the package's own SQL files, under this database's role names. */
  file(path: string): Promise<void>;
  /** As somebody else, for example the reader. */
  as(user: string, password: string): Promise<pg.Client>;
  /** One more session of the administrator. */
  session(): Promise<pg.Client>;
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '..');

/** `encoding`: as the server would have it made; UTF-8 where nothing is said. */
export async function testDatabase(encoding?: string): Promise<TestDatabase> {
  const { ownerUrl } = inject('postgres');
  const mark = randomBytes(5).toString('hex');
  const [name, reader, views] = [`reporting_${mark}`, `reader_${mark}`, `views_${mark}`];
  const password = randomBytes(12).toString('hex');
  const url = new URL(ownerUrl);
  await administer(ownerUrl, [`create database ${name}${encoding === undefined ? '' : ` encoding '${encoding}' locale 'C' template template0`}`]);
  url.pathname = `/${name}`;
  const owner = new pg.Client({ connectionString: url.href });
  owner.on('error', () => undefined);
  await owner.connect();
  await owner.query("set createrole_self_grant = 'set, inherit'");
  const sql = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> => (await owner.query<Row>(text, [...values])).rows;
  const sessions: pg.Client[] = [];
  const open = async (options: pg.ClientConfig): Promise<pg.Client> => {
    const client = new pg.Client(options);
    client.on('error', () => undefined);
    await client.connect();
    sessions.push(client);
    return client;
  };
  return {
    host: url.hostname, port: Number(url.port), name, reader, password, sql,
    file: async (path) => void (await owner.query(readFileSync(join(root, path), 'utf8').replaceAll('mast_reader', reader).replaceAll('mast_views', views))),
    as: (user, secret) => open({ host: url.hostname, port: Number(url.port), database: name, user, password: secret }),
    session: () => open({ connectionString: url.href }),
    close: async () => {
      for (const client of sessions) await client.end().catch(() => undefined);
      await owner.end();
      const roles = (await administer(ownerUrl, [`drop database ${name} with (force)`, `select rolname from pg_roles where rolname in ('${reader}', '${views}')`])).map(({ rolname }) => String(rolname));
      await administer(ownerUrl, roles.map((role) => `drop role ${role}`));
    },
  };
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
