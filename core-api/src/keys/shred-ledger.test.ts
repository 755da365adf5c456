import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OrganisationId } from '../shared/brands.ts';
import { openKeys } from './open-keys.ts';
import { ledgerFile, longerLedger, shredsIn } from './shred-ledger.ts';

const [one, two, three] = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111` as OrganisationId) as [OrganisationId, OrganisationId, OrganisationId];
let parent: string;
let folder: string;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'mast-ledger-'));
  folder = join(parent, 'keys');
  const keys = await openKeys(folder, { make: true });
  for (const organisation of [one, two, three]) await keys.ensureOrganisation(organisation);
  for (const organisation of [one, two, one]) await keys.destroyOrganisation(organisation);
});
afterAll(() => { rmSync(parent, { recursive: true, force: true }); });

/** A copy of a folder, as private as the store wants it. */
function copyTo(from: string, name: string): string {
  const copy = join(parent, name);
  cpSync(from, copy, { recursive: true });
  for (const entry of ['.', ...(readdirSync(copy, { recursive: true }) as string[])]) chmodSync(join(copy, entry), statSync(join(copy, entry)).isDirectory() ? 0o700 : 0o600);
  return copy;
}

const written = (): string => readFileSync(join(folder, ledgerFile), 'utf8');

test('names who left, once each, in the order in which they left, also after a restart', async () => {
  expect((await openKeys(folder)).shreds().map(({ organisationId }) => organisationId)).toEqual([one, two]);
});

test('a key that comes back from elsewhere opens nothing for one that stands in the ledger', async () => {
  copyTo(join(folder, 'organisations', three), join('keys', 'organisations', one));
  const copy = copyTo(folder, 'with-key');
  const keys = await openKeys(copy);
  expect(() => keys.seal(one, 'record', three, {})).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  await expect(keys.ensureOrganisation(one)).rejects.toMatchObject({ code: 'organisation-shredded' });
});

test.each([
  ['with another moment', (text: string) => text.replace('"at":"2', '"at":"1')],
  ['with another organisation', (text: string) => text.replace(one, three)],
  ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['with its lines exchanged', (text: string) => text.trim().split('\n').toReversed().map((line) => `${line}\n`).join('')],
  ['torn in its last line', (text: string) => text.slice(0, -9)],
  ['with a line added by hand', (text: string) => `${text}${JSON.stringify({ n: 3, organisation: three, at: '2026-11-21T00:00:00.000Z', mac: 'f'.repeat(64) })}\n`],
  ['with an empty line', (text: string) => `${text}\n`],
])('a ledger %s is refused, and so is every key', async (name, change) => {
  const copy = copyTo(folder, `broken ${name}`);
  writeFileSync(join(copy, ledgerFile), change(written()), { mode: 0o600 });
  const keys = await openKeys(copy);
  expect(() => keys.shreds()).toThrow(expect.objectContaining({ code: 'shred-ledger-broken' }));
  expect(() => keys.seal(three, 'record', three, {})).toThrow(expect.objectContaining({ code: 'shred-ledger-broken' }));
});

test('of two ledgers the one that continues the other counts, and two that part are refused', async () => {
  const keys = await openKeys(folder);
  const mac = (purpose: string, text: string) => keys.macBytes(purpose, text);
  const [whole, older] = [written(), written().slice(0, written().indexOf('\n') + 1)];
  expect(longerLedger(older, whole, mac)).toBe(whole);
  expect(longerLedger(whole, older, mac)).toBe(whole);
  expect(shredsIn(older, mac).map(({ organisationId }) => organisationId)).toEqual([one]);
  const apart = copyTo(folder, 'apart');
  writeFileSync(join(apart, ledgerFile), older, { mode: 0o600 });
  await (await openKeys(apart)).destroyOrganisation(three);
  expect(() => longerLedger(whole, readFileSync(join(apart, ledgerFile), 'utf8'), mac)).toThrow(expect.objectContaining({ code: 'shred-ledger-broken' }));
});
