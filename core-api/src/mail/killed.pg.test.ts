import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { MailServer } from '../../test/mail/mail-server.ts';
import { mailServer } from '../../test/mail/mail-server.ts';
import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { randomIds } from '../shared/ids.ts';
import { silentLog } from '../shared/log.ts';
import { queueNotice } from './queue-notice.ts';
import { sendRound } from './send-round.ts';
import { openTransport } from './transport.ts';

const organisationId = '11111111-1111-4111-8111-111111111111' as OrganisationId;
let database: TestDatabase;
let server: MailServer;
let core: Core;
let aheadMs = 0;

beforeAll(async () => {
  database = await testDatabase();
  server = await mailServer();
  const { keys, sql, store } = database;
  await keys.ensureOrganisation(organisationId);
  await sql(`insert into organisation values ($1, 'E1', 'Council', null, 'council', 'england', 'both')`, [organisationId]);
  core = { store, keys, clock: { now: () => new Date(Date.now() + aheadMs) }, ids: randomIds, log: silentLog, environment: 'training', coreUrl: 'https://mast.example.org' } as unknown as Core;
});
afterAll(async () => {
  await server.close();
  await database.close();
});

test('a sender killed after the server took the message and before the mark sends it again under the same Message-ID, after the lease', async () => {
  const id = await core.store.tx({ own: organisationId }, (db) =>
    queueNotice(db, core, { kind: 'account-refused', organisationId, contact: { email: 'sam@example.org' }, reference: 'application-1' }));
  const holder = new pg.Client({ connectionString: database.ownerUrl });
  await holder.connect();
  // Before the server says yes, the row is locked: the sender hears the yes and waits to write its mark.
  server.mood.beforeAck = async () => {
    await holder.query('begin');
    await holder.query('select 1 from notice for update');
  };
  const argument = JSON.stringify({ appUrl: database.appUrl, keysFolder: database.keysFolder, config: server.config() });
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/mail/sender-process.ts'), argument], { stdio: 'ignore' });
  const waiting = 'select 1 from pg_locks where not granted';
  while ((await database.sql(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  await once(child, 'exit');
  await holder.query('rollback');
  await holder.end();
  server.mood.beforeAck = undefined;
  // The killed sender's statement may still be carried out by the database, never its commit: it was inside a transaction.
  await expect.poll(() => database.sql('select status, attempts from notice')).toEqual([{ status: 'waiting', attempts: 1 }]);

  const mailer = { deliver: openTransport(server.config()), from: 'mast@mast.example.org', random: () => 0 };
  expect((await sendRound(core, mailer)).attempts).toEqual([]);
  aheadMs = 181_000;
  expect((await sendRound(core, mailer)).attempts).toEqual(['sent']);
  const ids = server.taken.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1]?.trim());
  expect(ids).toEqual([`<${id}@mast.example.org>`, `<${id}@mast.example.org>`]);
});
