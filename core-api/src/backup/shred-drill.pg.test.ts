import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { rowsUnder } from '../../test/keyed-tables.ts';
import type { TestDatabase } from '../../test/pg.ts';
import { testDatabase } from '../../test/pg.ts';
import { buildApp } from '../app.ts';
import type { Core } from '../core.ts';
import { applyLedger } from '../leaving/apply-ledger.ts';
import { leave } from '../leaving/leave.ts';
import { requireOpenable } from '../leaving/require-openable.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { createStore } from '../store/create-store.ts';
import { checkBackup } from './check-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const bond = { names: [{ given: 'James', family: 'Bond', use: 'usual' as const }], dateOfBirth: { value: '1968-11-04', precision: 'day' as const } };
const home = { lines: ['22 The High Street', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const };
const questions = [
  { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } },
  { person: { given: 'Onlyleaver', family: 'Canary', dateOfBirth: '1971-01-02' } },
  { address: { line1: '22 The High Street', postcode: 'WS1 1AA' } },
  { person: { given: 'Olwen', family: 'Healthonly', dateOfBirth: '1980-05-06' } },
];

let world: AnswerWorld;
let folder: string;
let file: string;
/** What the others are answered before the police leave, and after. */
let before: string[];
let after: string[];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await answerWorld();
  folder = mkdtempSync(join(tmpdir(), 'mast-drill-'));
  file = join(folder, 'before.mast');
  await world.deliver(world.council, [headline({ sourceRef: 'c1', date: daysAgo(10), person: bond, addresses: [home] })]);
  await world.deliver(world.police, [
    headline({ sourceRef: 'p1', service: 'police', date: daysAgo(5), person: { ...bond, names: [{ given: 'Jim', family: 'Bond', use: 'usual' }] }, addresses: [home] }),
    headline({ sourceRef: 'p2', service: 'police', date: daysAgo(4), person: { names: [{ given: 'Onlyleaver', family: 'Canary', use: 'usual' }], dateOfBirth: { value: '1971-01-02', precision: 'day' } } }),
  ]);
  await world.deliver(world.health, [
    headline({ sourceRef: 'h1', service: 'health', date: daysAgo(3), person: { names: [{ given: 'Olwen', family: 'Healthonly', use: 'usual' }], dateOfBirth: { value: '1980-05-06', precision: 'day' } } }),
    headline({ sourceRef: 'h2', service: 'health', date: daysAgo(2), person: bond }),
  ]);
  before = await answers(world.app);
  await writeBackup({ ownerUrl: world.database.ownerUrl, file, keys: world.core.keys, clock: world.core.clock, environment: 'training', organisations: [world.police.organisationId] });
  const owner = createStore({ connectionString: world.database.ownerUrl, max: 1 });
  await leave({ core: world.core, owner }, { organisationId: world.police.organisationId, origin: 'leave', askedBy: crypto.randomUUID(), approvedBy: crypto.randomUUID(), counts: {} });
  await owner.close();
  after = await answers(world.app);
}, 120_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

/** The answers to some questions, as text without what is another each time: ids, moments, the receipt. */
async function answers(app: AnswerWorld['app']): Promise<string[]> {
  const token = await world.userToken(world.health);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const post = async (url: string, body: object) => app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) });
  const texts: string[] = [];
  for (const question of questions) {
    const subject = 'address' in question ? 'address' : 'household';
    const declared = await post('/v1/declarations', { gateway: 'children-act-1989-s47', subject: 'household', reasonCode: 'strategy-discussion', reference: 'REF-1', acknowledged: true });
    expect(declared.statusCode, `${subject} ${declared.body}`).toBe(201);
    const answer = await post('/v1/searches', { declarationId: declared.json<{ id: string }>().id, ...question });
    expect(answer.statusCode, answer.body).toBe(200);
    const { receipt: _receipt, searchId: _id, askedAt: _at, ...rest } = answer.json<Record<string, unknown>>();
    texts.push(JSON.stringify(rest).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'));
  }
  return texts;
}

/** The older backup in an empty database. */
async function restored(): Promise<TestDatabase & { core: Core }> {
  const database = await testDatabase();
  closing.push(() => database.close());
  await restoreBackup(database.ownerUrl, file, await checkBackup(file, world.core.keys, 'training'));
  return { ...database, core: { ...world.core, store: database.store } };
}

async function open(database: TestDatabase, core: Core, stepped?: (step: string) => void): Promise<string[]> {
  const owner = createStore({ connectionString: database.ownerUrl, max: 1 });
  try {
    return await applyLedger({ core, owner, stepped }, async () => undefined);
  } finally {
    await owner.close();
  }
}

test('the leaver was answered before, and is not after; the others are', () => {
  expect(before[0]).toContain('P-WMP');
  expect(before[1]).toContain('Canary');
  expect(after.join()).not.toMatch(/P-WMP|Canary/);
  expect(after[0]).toContain('E08000030');
});

test('a backup of before the leaving opens to nobody, and holds not one record of the leaver that can be read', async () => {
  const database = await restored();
  await expect(requireOpenable(database.store, world.core.keys)).rejects.toMatchObject({ code: 'restore-not-opened' });
  const sealed = await database.sql<{ table: string; id: string; sealed: Buffer }>(
    `select 'record' as table, record_id as id, sealed from record where organisation_id = $1 union all select 'variant', variant_id, sealed from variant where organisation_id = $1
     union all select 'place_variant', place_variant_id, sealed from place_variant where organisation_id = $1 union all select 'account', account_id, sealed from account where organisation_id = $1`,
    [world.police.organisationId],
  );
  expect(sealed.length).toBeGreaterThanOrEqual(6);
  for (const row of sealed) expect(() => world.core.keys.open(world.police.organisationId, row.table, row.id, row.sealed)).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  // Somebody takes the mark away by hand: the ledger is asked all the same.
  await database.sql('delete from restored');
  await expect(requireOpenable(database.store, world.core.keys)).rejects.toMatchObject({ code: 'shred-not-applied', internal: { organisation: 'P-WMP' } });
});

/** The database opens, holds nothing of the leaver, and answers the others to the byte as the one that they left. */
async function isAsAfterwards(database: Awaited<ReturnType<typeof restored>>): Promise<void> {
  await requireOpenable(database.store, world.core.keys);
  const rows = await rowsUnder(database.sql, world.police.organisationId);
  expect(Object.keys(rows).filter((table) => ['record', 'variant', 'place_variant', 'record_place', 'name_token', 'account', 'quarantine', 'batch'].includes(table))).toEqual([]);
  const app = await buildApp(database.core, { embedOrigins: [] });
  expect(await answers(app)).toEqual(after);
  await app.close();
}

test('after the ledger is applied, nothing of the leaver is there, and the others are answered to the byte as they were', async () => {
  const database = await restored();
  expect(await open(database, database.core)).toEqual(['P-WMP']);
  await isAsAfterwards(database);
});

test.each(['closed', 'key-destroyed', 'shredded', 'page', 'removed', 'done'])('killed after %s, the ledger is applied by a second call', async (kill) => {
  const database = await restored();
  const stepped = (step: string): void => { if (step === kill) throw new Error('killed'); };
  await expect(open(database, database.core, stepped)).rejects.toThrow('killed');
  await expect(requireOpenable(database.store, world.core.keys)).rejects.toMatchObject({ code: 'restore-not-opened' });
  expect(await open(database, database.core)).toEqual(kill === 'done' ? [] : ['P-WMP']);
  await isAsAfterwards(database);
});

test('a key store that is older than the database is refused: it may hold the key again', async () => {
  const shreds = () => [];
  await expect(requireOpenable(world.core.store, { shreds })).rejects.toMatchObject({ code: 'shred-ledger-behind', internal: { organisation: 'P-WMP' } });
  const owner = createStore({ connectionString: world.database.ownerUrl, max: 1 });
  await expect(applyLedger({ core: { ...world.core, keys: { ...world.core.keys, shreds } }, owner }, async () => undefined)).rejects.toMatchObject({ code: 'shred-ledger-behind' });
  await owner.close();
});

const edits: readonly (readonly [string, (bytes: Buffer) => Buffer, object])[] = [
  ['torn at its end', (bytes) => bytes.subarray(0, -20), { reason: 'torn' }],
  ['torn in the middle', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)), { reason: 'torn' }],
  ['with a changed row', (bytes) => changed(bytes, bytes.indexOf('Feed p-wmp')), { reason: 'checksum', table: 'feed' }],
  ['with a changed checksum', (bytes) => changed(bytes, bytes.indexOf('"rows"') - 4), { reason: expect.any(String) as string }],
  ['with another world written over its own', (bytes) => Buffer.from(bytes.toString('latin1').replace('"takenAt":"2', '"takenAt":"1'), 'latin1'), { reason: 'seal' }],
  ['with bytes after its end', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), { reason: 'torn' }],
  ['that is something else', () => Buffer.from('hello, this is not a backup'), { reason: 'frame' }],
];
test.each(edits)('a file %s is refused with the place that is wrong, and the database stays empty', async (_name, edit, internal) => {
  const broken = join(folder, 'broken.mast');
  writeFileSync(broken, edit(readFileSync(file)));
  await expect(checkBackup(broken, world.core.keys, 'training')).rejects.toMatchObject({ code: 'backup-broken', internal });
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

test('a file that is exchanged between the check and the restore leaves nothing behind', async () => {
  const database = await testDatabase();
  closing.push(() => database.close());
  const checked = await checkBackup(file, world.core.keys, 'training');
  const other = join(folder, 'exchanged.mast');
  writeFileSync(other, readFileSync(file).subarray(0, -300));
  await expect(restoreBackup(database.ownerUrl, other, checked)).rejects.toMatchObject({ code: 'backup-broken' });
  expect(await database.sql('select 1 from organisation')).toEqual([]);
  expect(await database.sql('select 1 from restored')).toEqual([]);
});

test('another environment, other keys, a ledger that is behind, another schema and a database that is not empty are refused', async () => {
  await expect(checkBackup(file, world.core.keys, 'live')).rejects.toMatchObject({ code: 'environment-mismatch' });
  const database = await testDatabase();
  closing.push(() => database.close());
  await expect(checkBackup(file, database.keys, 'training')).rejects.toMatchObject({ code: 'keys-mismatch' });
  const checked = await checkBackup(file, world.core.keys, 'training');
  const newer = { ...checked, header: { ...checked.header, keys: { ...checked.header.keys, shreds: 5 } } };
  expect(newer.header.keys.shreds).toBeGreaterThan(world.core.keys.shreds().length);
  await expect(restoreBackup(world.database.ownerUrl, file, checked)).rejects.toMatchObject({ code: 'restore-not-empty' });
  await database.sql("update schema_migration set sha256 = 'another' where number = 14");
  await expect(restoreBackup(database.ownerUrl, file, checked)).rejects.toMatchObject({ code: 'restore-other-schema' });
});

test('a backup that is newer than the ledger beside the keys is refused', async () => {
  const later = join(folder, 'after.mast');
  await writeBackup({ ownerUrl: world.database.ownerUrl, file: later, keys: world.core.keys, clock: world.core.clock, environment: 'training', organisations: [] });
  await expect(checkBackup(later, { ...world.core.keys, shreds: () => [] }, 'training')).rejects.toMatchObject({ code: 'shred-ledger-behind' });
  await expect(writeBackup({ ownerUrl: world.database.ownerUrl, file: later, keys: world.core.keys, clock: world.core.clock, environment: 'training', organisations: [] })).rejects.toMatchObject({ code: 'backup-exists' });
  expect(statSync(later).mode & 0o077).toBe(0);
});

test('no key and nothing readable stands in a backup', async () => {
  const bytes = readFileSync(file);
  for (const text of ['Canary', 'Onlyleaver', 'Bond', 'High Street', '1968-11-04', 'sam@example.org']) expect(bytes.includes(text)).toBe(false);
  for (const name of ['index', 'digest', 'shield', `organisations/${world.council.organisationId as OrganisationId}/kek`]) {
    const key = readFileSync(join(world.database.keysFolder, name)).subarray(-32);
    expect(bytes.includes(key.toString('hex'))).toBe(false);
  }
});
