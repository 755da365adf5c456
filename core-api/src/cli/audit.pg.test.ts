import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import { publishCheckpoint } from '../audit/log/publish-checkpoint.ts';
import { sealLeaves } from '../audit/log/seal-leaves.ts';
import { signReceipt } from '../audit/receipt.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';

/** The commands as an operator, and as somebody who was handed an export, runs them: another process, its own environment. */
let database: TestDatabase;
let folder: string;
let keys: Keys;
let organisationId: OrganisationId;
let environment: Record<string, string>;
const receipts: string[] = [];
const coreUrl = 'http://127.0.0.1:4300';

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'mast-audit-'));
  environment = { MAST_ENVIRONMENT: 'demonstration', MAST_HOME: folder, DATABASE_URL: database.appUrl, MAST_OWNER_DATABASE_URL: database.ownerUrl };
  writeFileSync(join(folder, 'setup.json'), JSON.stringify({
    environment: 'demonstration',
    organisations: [{ code: 'SWP', name: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, sector: 'police', nation: 'wales', role: 'both' }],
    feeds: [], agreements: [], hosts: [], connectorClients: [], accounts: [],
  }));
  expect((await mast(['setup', '--file', join(folder, 'setup.json')])).code).toBe(0);
  keys = await openKeys(join(folder, 'keys'), { environment: 'demonstration' });
  [{ organisation_id: organisationId = '' as OrganisationId } = {}] = await database.sql<{ organisation_id: OrganisationId }>('select organisation_id from organisation');
  await append(280);
  await sealLeaves(core());
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const core = () => ({ store: database.store, keys, clock: systemClock, ids: randomIds, coreUrl, environment: 'demonstration' as const });
const append = (count: number): Promise<void> =>
  database.store.tx({ own: organisationId }, async (db) => {
    for (let at = 0; at < count; at += 1) {
      const leaf = await appendLeaf(db, core(), { organisationId }, { kind: 'teams-listed', payload: { teams: at } });
      receipts.push(signReceipt(core(), leaf, { searchId: randomIds.uuid(), organisationId, questionDigest: '', answerDigest: '', coverage: [], counts: { people: 0, places: 0, total: 0, refine: false } }));
    }
  });

async function mast(words: readonly string[], env: Record<string, string> = environment): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'mast.ts'), ...words], { env, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}
/** Somebody else, who has neither database nor keys. */
const elsewhere = { MAST_HOME: join(tmpdir(), 'nowhere') };
const file = (name: string): string => join(folder, name);

test('a clean trail verifies from the database and from an export, which holds nothing that is under a seal', async () => {
  const { output: key } = await mast(['audit', 'key']);
  expect(key).toMatch(/^127\.0\.0\.1:4300\/v1\/audit-log\/1\+[0-9a-f]{8}\+/);
  const verified = await mast(['audit', 'verify']);
  expect(verified.output).toContain('nothing found');
  expect(verified.output).toContain('"leaves":280,"checkpoints":1,"tiles":1');
  expect(verified.code).toBe(0);
  expect(await mast(['audit', 'export', '--out', file('export')])).toMatchObject({ code: 0 });
  expect(readdirSync(file('export')).toSorted()).toEqual(['audit.json', 'log-1.checkpoints.jsonl', 'log-1.cosignatures.jsonl', 'log-1.entries.jsonl', 'placeless.jsonl']);
  expect(readFileSync(join(file('export'), 'log-1.entries.jsonl'), 'utf8')).not.toContain('sealed');
  const elsewhereToo = await mast(['audit', 'verify', '--from', file('export'), '--key', key.trim()], elsewhere);
  expect([elsewhereToo.code, elsewhereToo.output]).toEqual([0, expect.stringContaining('nothing found')]);
  const withoutKey = await mast(['audit', 'verify', '--from', file('export')], elsewhere);
  expect([withoutKey.code, withoutKey.output]).toEqual([0, expect.stringContaining('the key that the export names itself')]);
  expect((await mast(['audit', 'export', '--out', file('export')])).code).toBe(1);
});

test('an edited export is found by its exit code, and so is one of another key', async () => {
  const entries = join(file('export'), 'log-1.entries.jsonl');
  const text = readFileSync(entries, 'utf8');
  writeFileSync(entries, text.split('\n').filter((_line, at) => at !== 100).join('\n'));
  const cut = await mast(['audit', 'verify', '--from', file('export')], elsewhere);
  expect(cut.code).toBe(13);
  expect(cut.output).toContain('position-gap (log 1): place 101, not 100');
  writeFileSync(entries, text);
  const key = (await mast(['audit', 'key'])).output.trim();
  const manifest = join(file('export'), 'audit.json');
  const own = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, own.replaceAll(key, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'));
  expect((await mast(['audit', 'verify', '--from', file('export'), '--key', key], elsewhere)).code).toBe(10);
  writeFileSync(manifest, own);
});

test('receipts are held against the log, and one whose leaf was taken out is told; published checkpoints show a tail that was cut off', async () => {
  writeFileSync(file('receipts.txt'), `${receipts.join('\n')}\n`);
  writeFileSync(file('jwks.json'), JSON.stringify(keys.receiptJwks()));
  mkdirSync(file('worm'));
  await publishCheckpoint({ ...core(), log: { info: () => undefined, error: () => undefined }, catalogue: { gateways: [] } as never, publication: { witnesses: [], folder: file('worm'), fetch } });
  const kept = await mast(['audit', 'verify', '--receipts', file('receipts.txt'), '--checkpoints', file('worm')]);
  expect([kept.code, kept.output]).toEqual([0, expect.stringContaining('"receipts":280')]);
  await append(1);
  writeFileSync(file('receipts.txt'), `${receipts.join('\n')}\n`);
  await database.sql('delete from audit_leaf where leaf_id in (select leaf_id from audit_unsealed); delete from audit_unsealed');
  const lost = await mast(['audit', 'verify', '--receipts', file('receipts.txt')]);
  expect([lost.code, lost.output]).toEqual([24, expect.stringContaining('1 × receipt-not-kept [24]')]);
  const fromExport = await mast(['audit', 'verify', '--from', file('export'), '--receipts', file('receipts.txt'), '--receipt-keys', file('jwks.json'), '--checkpoints', file('worm')], elsewhere);
  expect(fromExport.code).toBe(24);
  writeFileSync(file('receipts.txt'), `${receipts[0]}\nnot-a-receipt\n`);
  const wrong = await mast(['audit', 'verify', '--receipts', file('receipts.txt')]);
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('"receiptLine":2')]);
});

test('after a restore a new log is begun, on purpose only; the old one stays what it is, and what it lost is told for good', async () => {
  await append(3);
  await sealLeaves(core());
  await database.sql('delete from audit_leaf where leaf_id in (select leaf_id from audit_entry where position >= 280); delete from audit_entry where position >= 280; delete from audit_checkpoint where size > 280');
  await database.sql('update audit_log set size = 280, root = (select root from audit_checkpoint where size = 280)');
  await append(2);
  await expect(sealLeaves(core())).rejects.toMatchObject({ code: 'audit-log-behind' });
  expect((await mast(['audit', 'new-log', '--confirm', 'another/origin'])).code).toBe(1);
  const begun = await mast(['audit', 'new-log', '--confirm', '127.0.0.1:4300/v1/audit-log/1']);
  expect([begun.code, begun.output]).toEqual([0, expect.stringMatching(/^127\.0\.0\.1:4300\/v1\/audit-log\/2\+/)]);
  expect(await sealLeaves(core())).toMatchObject({ log: 2, size: 2 });
  const verified = await mast(['audit', 'verify']);
  expect([verified.code, verified.output]).toEqual([13, expect.stringContaining('log-shortened (log 1): 283 by the key store, 280 leaves')]);
  expect(verified.output).toContain('"logs":2');
});

test('what is not understood says how, and does nothing', async () => {
  for (const words of [[], ['verify', '--nonsense'], ['export'], ['key', 'x'], ['new-log']]) expect((await mast(['audit', ...words])).code, words.join(' ')).toBe(2);
  for (const words of [[], ['--dir', file('w'), '--name', 'w'], ['--dir', file('w'), '--name', 'w', '--log', 'nonsense']]) expect((await mast(['witness', ...words], elsewhere)).code, words.join(' ')).toBe(2);
  const key = await mast(['witness', '--dir', file('w'), '--name', 'witness.example/w', '--key-only'], elsewhere);
  expect([key.code, key.output]).toEqual([0, expect.stringMatching(/^witness\.example\/w\+/)]);
  expect((await mast(['witness', '--dir', file('w'), '--name', 'witness.example/w', '--key-only'], elsewhere)).output).toBe(key.output);
});
