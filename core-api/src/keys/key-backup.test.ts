import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OrganisationId } from '../shared/brands.ts';
import { backUpKeys, restoreKeys } from './key-backup.ts';
import { keyCheck } from './key-check.ts';
import type { Keys } from './keys.ts';
import { openKeys } from './open-keys.ts';
import { ledgerFile } from './shred-ledger.ts';

const passphrase = 'a passphrase of several words';
const [stays, leaves, left] = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111` as OrganisationId) as [OrganisationId, OrganisationId, OrganisationId];
const row = '33333333-3333-4333-8333-333333333333';

let parent: string;
let folder: string;
let keys: Keys;
let backup: Buffer;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'mast-key-backup-'));
  folder = join(parent, 'keys');
  keys = await openKeys(folder, { environment: 'demonstration', make: true });
  for (const organisation of [stays, leaves, left]) await keys.ensureOrganisation(organisation);
  await keys.destroyOrganisation(left);
  keys.auditSeal('2026-11', row, {});
  backup = backUpKeys(folder, passphrase);
});
afterAll(() => { rmSync(parent, { recursive: true, force: true }); });

test('a key store comes back from its backup as it was, as private as it was', async () => {
  const [record, leaf] = [keys.seal(stays, 'record', row, { name: 'Canaryna' }), keys.auditSeal('2026-11', row, { asked: 'x' })];
  const back = join(parent, 'back');
  const { withoutKey } = restoreKeys(back, passphrase, backup, undefined);
  expect(withoutKey).toEqual([left]);
  const again = await openKeys(back, { environment: 'demonstration' });
  expect(again.open(stays, 'record', row, record)).toEqual({ name: 'Canaryna' });
  expect(again.auditOpen('2026-11', row, leaf)).toEqual({ asked: 'x' });
  expect(keyCheck(again)).toEqual(keyCheck(keys));
  expect(again.shreds()).toEqual(keys.shreds());
  const entries = readdirSync(back, { recursive: true, withFileTypes: true });
  expect(entries.filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0)).toEqual([]);
});

test('a backup of keys shows none of them', () => {
  for (const name of ['index', 'digest', `organisations/${stays}/kek`]) {
    const bytes = readFileSync(join(folder, name));
    expect(backup.includes(bytes.subarray(-32))).toBe(false);
    expect(backup.includes(bytes.toString('base64'))).toBe(false);
  }
});

test('an older backup gives no key back to whom a later copy of the ledger names', async () => {
  const sealed = keys.seal(leaves, 'record', row, { name: 'Canaryna' });
  await keys.destroyOrganisation(leaves);
  const ledger = readFileSync(join(folder, ledgerFile), 'utf8');
  const back = join(parent, 'older');
  expect(restoreKeys(back, passphrase, backup, ledger).withoutKey).toEqual([left, leaves]);
  const again = await openKeys(back, { environment: 'demonstration' });
  expect(() => again.open(leaves, 'record', row, sealed)).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  expect(readdirSync(join(back, 'organisations'))).toEqual([stays]);
});

test('the longer ledger counts: an older copy takes nobody out of the book', () => {
  expect(restoreKeys(join(parent, 'longer'), passphrase, backup, '').withoutKey).toEqual([left]);
});

test.each([
  ['another passphrase', () => restoreKeys(join(parent, 'x'), 'another passphrase of words', backup, undefined), 'key-backup-broken'],
  ['a changed byte', () => restoreKeys(join(parent, 'x'), passphrase, changed(backup, backup.length - 40), undefined), 'key-backup-broken'],
  ['a cheaper way to the key in its first line', () => restoreKeys(join(parent, 'x'), passphrase, Buffer.from(backup.toString('latin1').replace('"passes":4', '"passes":2'), 'latin1'), undefined), 'key-backup-broken'],
  ['a torn end', () => restoreKeys(join(parent, 'x'), passphrase, backup.subarray(0, -1), undefined), 'key-backup-broken'],
  ['no backup at all', () => restoreKeys(join(parent, 'x'), passphrase, Buffer.from('hello'), undefined), 'key-backup-broken'],
  ['a folder that has keys', () => restoreKeys(folder, passphrase, backup, undefined), 'keys-not-empty'],
  ['a ledger that somebody wrote', () => restoreKeys(join(parent, 'x'), passphrase, backup, '{"n":1}\n'), 'shred-ledger-broken'],
  ['a short passphrase for a new backup', () => backUpKeys(folder, 'short'), 'passphrase-too-short'],
])('%s is refused, and nothing is written', (_name, work, code) => {
  expect(work).toThrow(expect.objectContaining({ code }));
  expect(readdirSync(parent)).not.toContain('x');
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

test('a draft of a file that a kill left behind is in no backup', () => {
  writeFileSync(join(folder, 'index.abc.draft'), 'x', { mode: 0o600 });
  expect(restoreKeys(join(parent, 'no-draft'), passphrase, backUpKeys(folder, passphrase), undefined).files).toBeGreaterThan(6);
  expect(readdirSync(join(parent, 'no-draft'))).not.toContain('index.abc.draft');
  rmSync(join(folder, 'index.abc.draft'));
});
