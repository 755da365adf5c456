import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { OrganisationId } from '../shared/brands.ts';

type Run = { readonly code: number; readonly output: string };

let database: TestDatabase;
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'mast-cli-'));
  environment = { MAST_ENVIRONMENT: 'demonstration', MAST_HOME: folder, DATABASE_URL: database.appUrl, MAST_OWNER_DATABASE_URL: database.ownerUrl };
  writeFileSync(join(folder, 'setup.json'), JSON.stringify({
    environment: 'demonstration',
    organisations: [{ code: 'SWP', name: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, sector: 'police', nation: 'wales', role: 'both' }],
    feeds: [], agreements: [], hosts: [], connectorClients: [],
    accounts: [{ email: 'nia.canary@example.org', staffId: 's1', name: 'Nia Canary', organisation: 'SWP', role: 'practitioner', hosts: [] }],
  }));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command line as an operator does: another process, its own environment. */
async function mast(words: readonly string[], env: Record<string, string> = environment): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'mast.ts'), ...words], { env, timeout: 40_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

test('doctor says what is missing before setup and is content after it', async () => {
  const before = await mast(['doctor']);
  expect(before).toMatchObject({ code: 1 });
  expect(before.output).toContain('FAIL  environment: not set up');
  expect(before.output).toContain('FAIL  key store');
  const applied = await mast(['setup', '--file', join(folder, 'setup.json')]);
  expect(applied.output).toContain('"organisations":1');
  const after = await mast(['doctor']);
  expect(after.output).not.toContain('FAIL');
  expect(after).toMatchObject({ code: 0 });
  expect(after.output).toContain('ok    organisation keys: 1 of 1');
});

test('with the key store lost or exchanged, setup, serve and doctor refuse, say what to do, and make no keys', async () => {
  const own = join(folder, 'keys');
  const file = join(folder, 'setup.json');
  renameSync(own, `${own}-away`);
  for (const words of [['setup', '--file', file], ['serve']]) {
    const lost = await mast(words);
    expect(lost).toMatchObject({ code: 1 });
    expect(lost.output).toContain('mast: keys-missing');
    expect(lost.output).toContain('MAST_KEYS');
  }
  expect((await mast(['doctor'])).output).toContain('FAIL  key store: keys-missing');
  expect(existsSync(own)).toBe(false);

  const other = await openKeys(own, { environment: 'demonstration', make: true });
  for (const { organisation_id } of await database.sql<{ organisation_id: OrganisationId }>('select organisation_id from organisation')) await other.ensureOrganisation(organisation_id);
  for (const words of [['setup', '--file', file], ['serve']]) expect((await mast(words)).output).toContain('mast: keys-mismatch');
  const doctored = await mast(['doctor']);
  expect(doctored).toMatchObject({ code: 1 });
  expect(doctored.output).toContain('FAIL  key store: keys-mismatch');

  rmSync(own, { recursive: true });
  renameSync(`${own}-away`, own);
  expect(await mast(['doctor'])).toMatchObject({ code: 0 });
});

test('migrate has nothing to apply on a current database', async () => {
  expect(await mast(['migrate'])).toEqual({ code: 0, output: 'nothing to apply\n' });
});

test('the operator opens the first account, and acts on one under the rules of an administrator; ids and states are printed, nobody’s name', async () => {
  const file = join(folder, 'first.json');
  const first = { organisation: 'SWP', name: 'Owen Canary', email: 'owen.canary@example.org', staffId: 'c-9', role: 'administrator', trainingOn: new Date().toISOString().slice(0, 10) };
  writeFileSync(file, JSON.stringify({ ...first, trainingOn: '2020-01-01' }));
  expect(await mast(['user', 'enter', '--file', file])).toEqual({ code: 1, output: 'request-not-ready\n  training-overdue\n' });
  writeFileSync(file, JSON.stringify(first));
  const entered = await mast(['user', 'enter', '--file', file]);
  expect(entered).toMatchObject({ code: 0 });
  const accountId = entered.output.trim();
  expect(await mast(['user', 'enter', '--file', file])).toEqual({ code: 1, output: 'request-not-ready\n  account-active\n' });
  const listed = await mast(['user', 'list', '--organisation', 'SWP']);
  expect(listed.output).toMatch(new RegExp(`${accountId}  active +administrator`));
  expect(await mast(['user', 'close', '--organisation', 'SWP', '--account', accountId])).toEqual({ code: 1, output: 'last-administrator\n' });
  expect(await mast(['user', 'suspend', '--organisation', 'SWP', '--account', accountId])).toMatchObject({ code: 0 });
  expect(await mast(['user', 'list', '--organisation', 'NOBODY'])).toMatchObject({ code: 1 });
  expect(await mast(['user', 'list'])).toMatchObject({ code: 2 });
  expect(listed.output + entered.output).not.toContain('anary');
  const leaves = await database.sql<{ header: string }>(`select header from audit_leaf where kind in ('user-entered', 'user-suspended')`);
  expect(leaves.map(({ header }) => (JSON.parse(header) as { clientId: string }).clientId)).toEqual(['operator', 'operator']);
});

test('no command prints a password, a key or a personal value', async () => {
  const runs = await Promise.all([mast(['doctor']), mast(['setup', '--file', join(folder, 'setup.json')]), mast(['migrate'], { ...environment, MAST_OWNER_DATABASE_URL: database.ownerUrl.replace(/:\d+\//, ':1/') }), mast(['doctor'], { ...environment, DATABASE_URL: 'postgres://mast_app:secret-canary@127.0.0.1:1/mast' })]);
  const output = runs.map((run) => run.output).join('\n');
  expect(output).toContain('store unavailable');
  for (const secret of [new URL(database.appUrl).password, new URL(database.ownerUrl).password, 'secret-canary', 'Canary']) expect(output).not.toContain(secret);
});

test('a file of another environment, an unknown command and a missing configuration are refused', async () => {
  writeFileSync(join(folder, 'live.json'), JSON.stringify({ environment: 'live' }));
  expect(await mast(['setup', '--file', join(folder, 'live.json')])).toEqual({ code: 1, output: '/environment: environment\n' });
  expect(await mast(['conquer'])).toMatchObject({ code: 2 });
  const unconfigured = await mast(['doctor'], {});
  expect(unconfigured).toMatchObject({ code: 1 });
  expect(unconfigured.output).toContain('MAST_ENVIRONMENT');
});
