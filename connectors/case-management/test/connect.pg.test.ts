import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { caseManagement, mappingSchema } from '../src/index.ts';
import { startProxy } from './postgres-proxy.ts';
import { Core, contextOf, readOnce, ssdConfig } from './ssd-world.ts';
import { ssdDatabase, testDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

/** Loopback as well, but not as the connector calls it: for it this is another machine. */
const elsewhere = '127.0.0.2';
let database: TestDatabase;
beforeAll(async () => {
  database = await ssdDatabase(20);
});
afterAll(() => database.close());

/** A shape of two columns. */
const markingMapping = mappingSchema.parse({ version: 1, system: 'Test', key: 'reference', work: { column: 'work', codes: {} }, opened: 'work', person: { given: 'work', family: 'work' } });

const signIn = async (change: Partial<ReturnType<typeof ssdConfig>['database']>): Promise<unknown> => {
  const config = ssdConfig(database);
  const [first] = await caseManagement.check(contextOf({ ...config, database: { ...config.database, ...change } }));
  return first;
};

test('beyond this machine nothing is said in clear: a server without TLS is left before the password is sent', async () => {
  const proxy = await startProxy(database, elsewhere);
  expect(await signIn({ host: elsewhere, port: proxy.port })).toEqual({ capability: 'sign-in', ok: false, code: 'not-encrypted' });
  await proxy.close();
});

test('a certificate must be trusted and name the host', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-certificate-'));
  const certificate = (name: string, host: string): { key: string; cert: string } => {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-addext', `subjectAltName=IP:${host}`, '-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.pem`)], { stdio: 'ignore' });
    return { key: readFileSync(join(folder, `${name}.key`), 'utf8'), cert: readFileSync(join(folder, `${name}.pem`), 'utf8') };
  };
  try {
    const [right, wrong] = [certificate('right', elsewhere), certificate('wrong', '127.0.0.9')];
    const line = await startTls(database, right);
    const other = await startTls(database, wrong);
    expect(await signIn({ host: elsewhere, port: line.port, ca: right.cert })).toEqual({ capability: 'sign-in', ok: true });
    expect(await signIn({ host: elsewhere, port: line.port })).toMatchObject({ code: 'certificate-refused' });
    expect(await signIn({ host: elsewhere, port: line.port, ca: wrong.cert })).toMatchObject({ code: 'certificate-refused' });
    expect(await signIn({ host: elsewhere, port: other.port, ca: wrong.cert })).toMatchObject({ code: 'certificate-refused' });
    line.close();
    other.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the session may only read, whatever the role may do', async () => {
  const { sql, reader } = database;
  const config = ssdConfig(database);
  await sql(`create table mast.written (x int); grant insert on mast.written to ${reader}; create function mast.leave_a_mark() returns int language sql volatile as 'insert into mast.written values (1) returning x'`);
  await sql(`create view mast.marking as select reference, mast.leave_a_mark()::text as work from mast.headline; grant select on mast.marking to ${reader}`);
  await expect(readOnce(contextOf({ ...config, shape: 'own', mapping: markingMapping, database: { ...config.database, view: 'mast.marking' } }), new Core())).rejects.toMatchObject({ kind: 'transient', code: 'source-failed' });
  expect(await sql('select from mast.written')).toEqual([]);
});

test('a question that takes too long is ended by the server', async () => {
  const { sql, reader } = database;
  const config = ssdConfig(database);
  await sql(`create view mast.slow as select h.* from mast.headline h, pg_sleep(20) where reference <> ''; grant select on mast.slow to ${reader}`);
  await expect(readOnce(contextOf({ ...config, database: { ...config.database, view: 'mast.slow', statementSeconds: 1 } }), new Core())).rejects.toMatchObject({ kind: 'transient', code: 'source-slow' });
});

test('a database without an encoding is refused before a row is read: its bytes may be anything', async () => {
  const bytes = await testDatabase('SQL_ASCII');
  await bytes.sql(`create role ${bytes.reader} login password '${bytes.password}'; create schema mast; create view mast.headline as select 'x'::text as reference; grant usage on schema mast to ${bytes.reader}; grant select on mast.headline to ${bytes.reader}`);
  await expect(readOnce(contextOf(ssdConfig(bytes)), new Core())).rejects.toMatchObject({ kind: 'data', code: 'encoding-undeclared' });
  await bytes.close();
});

test.each([
  ['a database that is not there', { name: 'nowhere' }, 'database-missing'],
  ['a role that is not there', { user: 'nobody' }, 'credentials-refused'],
])('%s has its own code', async (_what, change, code) => {
  expect(await signIn(change)).toEqual({ capability: 'sign-in', ok: false, code });
});

/** A line that answers PostgreSQL's request for TLS (8 bytes: length, 80877103) with yes, and passes on what comes decrypted. */
async function startTls(target: { readonly host: string; readonly port: number }, { key, cert }: { readonly key: string; readonly cert: string }): Promise<{ readonly port: number; close(): void }> {
  const { connect } = await import('node:net');
  const open = new Set<Socket>();
  const server = createServer((near) => {
    open.add(near);
    near.on('error', () => undefined);
    near.once('data', () => {
      near.write('S');
      const secure = new TLSSocket(near, { isServer: true, key, cert });
      const far = connect(target.port, target.host);
      open.add(far);
      secure.on('error', () => far.destroy());
      far.on('error', () => secure.destroy());
      secure.pipe(far).pipe(secure);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, elsewhere, resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
