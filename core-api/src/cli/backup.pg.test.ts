import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { record } from '../../test/records.ts';
import { readCatalogue } from '../answer/gateway-catalogue.ts';
import { receiveBatch } from '../ingest/receive-batch.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import { silentLog } from '../shared/log.ts';

// The drill of docs/backup.md with the commands that an operator types, each a process of its own.
type Run = { readonly code: number; readonly output: string };

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
const environment = (database: TestDatabase, keys = 'keys'): Record<string, string> => ({
  MAST_ENVIRONMENT: 'training', MAST_HOME: folder, MAST_KEYS: join(folder, keys), DATABASE_URL: database.appUrl, MAST_OWNER_DATABASE_URL: database.ownerUrl,
});
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  [source, target] = [await testDatabase(), await testDatabase()];
  folder = mkdtempSync(join(tmpdir(), 'mast-drill-'));
  writeFileSync(file('phrase'), 'a passphrase of several words\n', { mode: 0o600 });
  const organisation = (code: string, sector: string) => ({ code, name: { en: code, cy: `${code} (cy)` }, sector, nation: 'wales', role: 'both' });
  const feed = (code: string, service: string) => ({ feedId: `${service}-feed`, organisation: code, name: { en: service, cy: `${service} (cy)` }, service, mode: 'delta', expectEveryHours: 24, doesNotShare: [] });
  const lead = (name: string) => ({ email: `${name}@example.org`, staffId: name, name, organisation: 'STAYS', role: 'information-governance-lead', hosts: [] });
  writeFileSync(file('setup.json'), JSON.stringify({
    environment: 'training',
    organisations: [organisation('STAYS', 'council'), organisation('LEAVES', 'police')],
    feeds: [feed('STAYS', 'council'), feed('LEAVES', 'police')],
    agreements: [{ agreementId: 'west', version: 1, validFrom: '2020-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation: 'STAYS', feedId: 'council-feed' }, { organisation: 'LEAVES', feedId: 'police-feed' }], readers: ['STAYS', 'LEAVES'] }],
    accounts: [lead('asker'), lead('approver')], hosts: [], connectorClients: [],
  }));
});
afterAll(async () => {
  await source.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
});

async function mast(words: readonly string[], env: Record<string, string>): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'mast.ts'), ...words], { env, timeout: 150_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

/** Sends records as the connector of one organisation would. */
async function send(code: string, feedId: string, refs: readonly string[]): Promise<string> {
  const keys = await openKeys(file('keys'), { environment: 'training' });
  const [row] = await source.sql<{ organisation_id: OrganisationId }>('select organisation_id from organisation where code = $1', [code]);
  const organisationId = row?.organisation_id ?? ('' as OrganisationId);
  const core = { store: source.store, keys, clock: systemClock, ids: randomIds, log: silentLog, environment: 'training' as const, catalogue: readCatalogue(), coreUrl: 'http://127.0.0.1' };
  const rows = refs.map((ref) => ({ ref, record: record(ref, { caseRef: `CANARY-${code}`, date: new Date().toISOString().slice(0, 10) }) }));
  const result = await receiveBatch(core, { kind: 'connector', clientId: code, organisationId, feeds: [feedId as FeedId] }, feedId as FeedId, { sequence: 1, previousCursor: null, cursor: 'c1', mode: 'delta', rows });
  expect(result).toMatchObject({ ok: true, value: { applied: refs.length } });
  return organisationId;
}

const counted = async (database: TestDatabase, organisationId: string): Promise<number> => (await database.sql('select 1 from record where organisation_id = $1 union all select 1 from variant where organisation_id = $1', [organisationId])).length;

test('load partners, back up, one leaves, restore the older backup: it opens after the ledger alone, without a record of the leaver', async () => {
  const old = environment(source);
  expect(await mast(['setup', '--file', file('setup.json')], old)).toMatchObject({ code: 0 });
  const [stays, leaves] = [await send('STAYS', 'council-feed', ['c1', 'c2']), await send('LEAVES', 'police-feed', ['p1', 'p2', 'p3'])];
  expect(await mast(['backup', '--out', file('before.mast')], old)).toMatchObject({ code: 0 });
  expect(await mast(['backup', '--keys', file('keys.sealed'), '--passphrase-file', file('phrase')], old)).toMatchObject({ code: 0 });
  expect(await counted(source, leaves)).toBeGreaterThan(3);

  const names = ['--asked-by', 'asker@example.org', '--approved-by', 'approver@example.org'];
  const preview = await mast(['leave', 'LEAVES', ...names], old);
  expect(preview).toMatchObject({ code: 0 });
  expect(preview.output).toContain('"records":3');
  expect(await counted(source, leaves)).toBeGreaterThan(3);
  expect((await mast(['leave', 'LEAVES', '--asked-by', 'asker@example.org', '--approved-by', 'asker@example.org', '--confirm', 'LEAVES'], old)).output).toContain('two-people-needed');
  expect((await mast(['leave', 'LEAVES', ...names, '--confirm', 'STAYS'], old)).output).toContain('nothing was changed');
  expect(await counted(source, leaves)).toBeGreaterThan(3);
  expect(await mast(['leave', 'LEAVES', ...names, '--confirm', 'LEAVES'], old)).toMatchObject({ code: 0 });
  expect(await counted(source, leaves)).toBe(0);
  expect((await mast(['doctor'], old)).output).toContain('organisation keys: 1 of 1');

  // The machine is lost: keys from their older backup with the latest copy of the ledger, the database from its older backup.
  cpSync(file('keys/shred-ledger.jsonl'), file('ledger'));
  const back = environment(target, 'keys-back');
  const keysBack = await mast(['restore', '--keys', file('keys.sealed'), '--passphrase-file', file('phrase'), '--ledger', file('ledger')], back);
  expect(keysBack).toMatchObject({ code: 0 });
  expect(keysBack.output).toContain('"withoutKey":1');
  expect(await mast(['restore', '--from', file('before.mast')], back)).toMatchObject({ code: 0 });
  expect(await counted(target, leaves)).toBeGreaterThan(3);
  const keys = await openKeys(file('keys-back'), { environment: 'training' });
  for (const { record_id: id, sealed } of await target.sql<{ record_id: string; sealed: Buffer }>('select record_id, sealed from record where organisation_id = $1', [leaves])) {
    expect(() => keys.open(leaves as OrganisationId, 'record', id, sealed)).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  }
  for (const words of [['serve'], ['retention', 'run'], ['leave', 'STAYS']]) {
    const refused = await mast(words, back);
    expect(refused.output, words[0]).toContain('restore-not-opened');
    expect(refused.code).toBe(1);
  }
  const opened = await mast(['restore', '--apply-ledger'], back);
  expect(opened).toMatchObject({ code: 0 });
  expect(opened.output).toContain('"takenOut":["LEAVES"]');
  expect(await counted(target, leaves)).toBe(0);
  expect(await counted(target, stays)).toBe(await counted(source, stays));
  expect((await mast(['retention', 'run'], back)).output).toContain('{"STAYS":0}');
}, 900_000);

test('a torn file, another world and a second restore are refused by name', async () => {
  writeFileSync(file('torn.mast'), readFileSync(file('before.mast')).subarray(0, -1));
  expect((await mast(['restore', '--from', file('torn.mast')], environment(target, 'keys-back'))).output).toContain('backup-broken {"reason":"torn"');
  expect((await mast(['restore', '--from', file('before.mast')], environment(target, 'keys-back'))).output).toContain('restore-not-empty');
  expect((await mast(['restore', '--keys', file('keys.sealed'), '--passphrase-file', file('phrase')], environment(target, 'keys-back'))).output).toContain('keys-not-empty');
  expect((await mast(['backup', '--out', file('before.mast')], environment(source))).output).toContain('backup-exists');
}, 600_000);
