import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { compactVerify, createLocalJWKSet } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OrganisationId } from '../shared/brands.ts';
import type { Keys } from './keys.ts';
import { keyCheck } from './key-check.ts';
import { openKeys } from './open-keys.ts';
import { requireSameKeys } from './require-same-keys.ts';

const swansea = '11111111-1111-4111-8111-111111111111' as OrganisationId;
const walsall = '22222222-2222-4222-8222-222222222222' as OrganisationId;
const row = '33333333-3333-4333-8333-333333333333';
const otherRow = '44444444-4444-4444-8444-444444444444';
const content = { given: 'Canaryna', family: 'Sealed-Bond', dateOfBirth: '1968-11-04' };

let parent: string;
let folder: string;
let keys: Keys;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'mast-keys-'));
  folder = join(parent, 'keys');
  keys = await openKeys(folder, { environment: 'demonstration', make: true });
  await keys.ensureOrganisation(swansea);
  await keys.ensureOrganisation(walsall);
});
afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

test('what is sealed opens again, also after a restart', async () => {
  const sealed = keys.seal(swansea, 'variant', row, content);
  expect(keys.open(swansea, 'variant', row, sealed)).toEqual(content);
  expect((await openKeys(folder)).open(swansea, 'variant', row, sealed)).toEqual(content);
});

test('the same content sealed twice gives nothing away by being equal, in clear, or by its exact length', () => {
  const sealed = keys.seal(swansea, 'variant', row, content);
  expect(sealed.equals(keys.seal(swansea, 'variant', row, content))).toBe(false);
  for (const text of ['Canaryna', 'Bond', '1968', 'given']) expect(sealed.includes(text)).toBe(false);
  expect(keys.seal(swansea, 'variant', row, { ...content, given: 'Cana' }).length).toBe(sealed.length);
});

test("another organisation's key does not open a row", () => {
  const sealed = keys.seal(swansea, 'variant', row, content);
  expect(() => keys.open(walsall, 'variant', row, sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
});

test('a sealed value that is moved to another row or table does not open', () => {
  const sealed = keys.seal(swansea, 'variant', row, content);
  expect(() => keys.open(swansea, 'variant', otherRow, sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  expect(() => keys.open(swansea, 'record', row, sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
});

test('a change of any byte is noticed, and the error holds no content', () => {
  const sealed = keys.seal(swansea, 'variant', row, content);
  for (let at = 0; at < sealed.length; at += 1) {
    const tampered = Buffer.from(sealed);
    tampered.writeUInt8(tampered.readUInt8(at) ^ 1, at);
    expect(() => keys.open(swansea, 'variant', row, tampered)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  }
  for (const cut of [0, 1, 20, 36, sealed.length - 1]) expect(() => keys.open(swansea, 'variant', row, sealed.subarray(0, cut))).toThrow(expect.objectContaining({ code: 'seal-broken' }));
});

test('hashes are the same after a restart, and another for each realm, duty, purpose and installation', async () => {
  const again = await openKeys(folder);
  const elsewhere = await openKeys(join(parent, 'elsewhere'), { make: true });
  expect(again.macBigint('open', 'bond|1968')).toBe(keys.macBigint('open', 'bond|1968'));
  expect(again.macUuid('shielded', 'bond|1968')).toBe(keys.macUuid('shielded', 'bond|1968'));
  expect(again.macBytes('record-source', 'A1')).toEqual(keys.macBytes('record-source', 'A1'));
  expect(keys.macBigint('open', 'bond|1968')).not.toBe(keys.macBigint('shielded', 'bond|1968'));
  expect(keys.macUuid('open', 'bond|1968')).not.toBe(keys.macUuid('shielded', 'bond|1968'));
  expect(keys.macBytes('a', 'bc').equals(keys.macBytes('ab', 'c'))).toBe(false);
  expect(elsewhere.macBigint('open', 'bond|1968')).not.toBe(keys.macBigint('open', 'bond|1968'));
});

test('hashes have the form that their columns take', () => {
  const numbers = Array.from({ length: 200 }, (_, n) => keys.macBigint('open', `key ${n}`));
  expect(numbers.every((number) => number >= -(2n ** 63n) && number < 2n ** 63n)).toBe(true);
  expect(numbers.some((number) => number < 0n) && numbers.some((number) => number > 0n)).toBe(true);
  expect(keys.macUuid('open', 'x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(keys.macBytes('p', 'x')).toHaveLength(32);
});

test('audit payloads have keys of their own, one for each month', () => {
  const sealed = keys.auditSeal('2026-11', row, content);
  expect(keys.auditOpen('2026-11', row, sealed)).toEqual(content);
  expect(() => keys.auditOpen('2026-12', row, sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  expect(() => keys.auditOpen('2026-11', otherRow, sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  expect(() => keys.auditSeal('../../x', row, content)).toThrow(expect.objectContaining({ code: 'internal' }));
});

test('a receipt verifies with the public keys, which hold no private part', async () => {
  const jws = keys.signReceipt({ leaf: 'abc' });
  const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet({ keys: keys.receiptJwks().keys.map((key) => ({ ...key })) }));
  expect(JSON.parse(Buffer.from(payload).toString())).toEqual({ leaf: 'abc' });
  expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'mast-receipt+jws' });
  expect(JSON.stringify(keys.receiptJwks())).not.toContain('"d"');
  expect(keys.tokenSigningJwks().keys[0]?.['kid']).not.toBe(keys.receiptJwks().keys[0]?.['kid']);
});

test('every folder is 0700 and every file 0600, and a store that others can read is refused', async () => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const loose = entries.filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o777) !== (entry.isDirectory() ? 0o700 : 0o600));
  expect(loose.map((entry) => entry.name)).toEqual([]);
  expect(entries.length).toBeGreaterThan(8);
  const exposed = join(parent, 'exposed');
  await openKeys(exposed, { make: true });
  chmodSync(join(exposed, 'index'), 0o644);
  await expect(openKeys(exposed)).rejects.toMatchObject({ code: 'keys-exposed' });
});

test("a demonstration's keys are refused by a live service", async () => {
  await expect(openKeys(folder, { environment: 'live' })).rejects.toMatchObject({ code: 'environment-mismatch' });
});

test('keys that nobody stamped are taken for no environment: they may be live ones', async () => {
  const unstamped = join(parent, 'unstamped');
  await openKeys(unstamped, { make: true });
  await expect(openKeys(unstamped, { environment: 'demonstration' })).rejects.toMatchObject({ code: 'environment-mismatch' });
});

test('two processes that make the same keys at once end with the same ones', async () => {
  const shared = join(parent, 'shared');
  const [first, second] = await Promise.all([openKeys(shared, { make: true }), openKeys(shared, { make: true })]);
  await Promise.all([first.ensureOrganisation(swansea), second.ensureOrganisation(swansea)]);
  expect(second.open(swansea, 'variant', row, first.seal(swansea, 'variant', row, content))).toEqual(content);
  expect(first.macBigint('open', 'x')).toBe(second.macBigint('open', 'x'));
});

test('an organisation without a key is unknown', () => {
  expect(() => keys.seal('99999999-9999-4999-8999-999999999999' as OrganisationId, 'variant', row, content)).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
});

test('a destroyed organisation opens nothing, in this process or the next, and does not come back', async () => {
  const leaver = '55555555-5555-4555-8555-555555555555' as OrganisationId;
  await keys.ensureOrganisation(leaver);
  const sealed = keys.seal(leaver, 'variant', row, content);
  const kek = readFileSync(join(folder, 'organisations', leaver, 'kek'));
  await keys.destroyOrganisation(leaver);
  expect(() => keys.open(leaver, 'variant', row, sealed)).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  const next = await openKeys(folder);
  expect(() => next.open(leaver, 'variant', row, sealed)).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  await expect(next.ensureOrganisation(leaver)).rejects.toMatchObject({ code: 'organisation-shredded' });
  expect(keys.open(swansea, 'variant', row, keys.seal(swansea, 'variant', row, content))).toEqual(content);
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(left.some((bytes) => bytes.includes(kek.subarray(8)))).toBe(false);
});

/** A copy of the store that a test may damage. */
function copyOf(name: string): string {
  const copy = join(parent, name);
  cpSync(folder, copy, { recursive: true });
  for (const entry of ['.', ...(readdirSync(copy, { recursive: true }) as string[])]) chmodSync(join(copy, entry), statSync(join(copy, entry)).isDirectory() ? 0o700 : 0o600);
  return copy;
}

test('a key store that is not there is refused, and none is made in its place', async () => {
  const lost = join(parent, 'lost');
  await expect(openKeys(lost, { environment: 'demonstration' })).rejects.toMatchObject({ code: 'keys-missing' });
  expect(existsSync(lost)).toBe(false);
  mkdirSync(lost, { mode: 0o700 });
  await expect(openKeys(lost, { environment: 'demonstration' })).rejects.toMatchObject({ code: 'keys-missing' });
  expect(readdirSync(lost)).toEqual([]);
});

test.each(['index', 'shield', 'digest', 'signing/receipt.jwk', 'signing/token.jwk'])('a key store without its file %s is refused, and the file is not made anew', async (name) => {
  const partial = copyOf(`without-${name.replace('/', '-')}`);
  rmSync(join(partial, name));
  await expect(openKeys(partial, { environment: 'demonstration' })).rejects.toMatchObject({ code: 'keys-missing', internal: { missing: name } });
  expect(existsSync(join(partial, name))).toBe(false);
});

test.each(['index', 'shield', 'digest'])('keys of which %s is another key are not the same keys', async (name) => {
  const mixed = copyOf(`mixed-${name}`);
  cpSync(join(parent, 'elsewhere', name), join(mixed, name));
  const stored = keyCheck(keys);
  expect(() => { requireSameKeys(keys, stored); }).not.toThrow();
  const other = await openKeys(mixed, { environment: 'demonstration' });
  expect(() => { requireSameKeys(other, stored); }).toThrow(expect.objectContaining({ code: 'keys-mismatch' }));
});

test('a store that goes away or is exchanged while it is open is noticed, and no key is made in its place', async () => {
  const moving = copyOf('moving');
  const open = await openKeys(moving);
  open.requireStanding();
  renameSync(moving, `${moving}-away`);
  expect(() => { open.requireStanding(); }).toThrow(expect.objectContaining({ code: 'keys-missing' }));
  expect(() => open.auditSeal('2027-01', row, content)).toThrow(expect.objectContaining({ code: 'keys-missing' }));
  expect(existsSync(moving)).toBe(false);
  await openKeys(moving, { make: true });
  expect(() => { open.requireStanding(); }).toThrow(expect.objectContaining({ code: 'keys-mismatch' }));
  rmSync(moving, { recursive: true });
  renameSync(`${moving}-away`, moving);
  open.requireStanding();
  expect(open.auditOpen('2027-01', row, open.auditSeal('2027-01', row, content))).toEqual(content);
});

test('to open an audit payload makes no key', () => {
  expect(() => keys.auditOpen('2031-05', row, Buffer.alloc(64))).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  expect(existsSync(join(folder, 'audit', '2031-05'))).toBe(false);
});
