import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { createMessage, encrypt, enums, generateKey, readKey, readPrivateKey } from 'openpgp';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { csvOf, goodRows, startPartner } from './partner.ts';
import type { Partner } from './partner.ts';

type Pair = { privateKey: string; publicKey: string };
/** Curve 25519 as GnuPG before 2.4 knows it. Keys and messages are made before the moment at which the tests stand. */
const made = new Date('2026-01-02T00:00:00Z');
const sealedAt = new Date('2026-11-21T05:00:00Z');
const pair = (name: string): Promise<Pair> => generateKey({ userIDs: { name, email: `${name}@example.org` }, type: 'ecc', curve: 'curve25519Legacy', date: made, format: 'armored' });

let ours: Pair;
let theirs: Pair;
let stranger: Pair;
let partner: Partner;
beforeAll(async () => {
  [ours, theirs, stranger] = await Promise.all([pair('mast'), pair('partner'), pair('stranger')]);
});
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());

/** Encrypts for one key and signs with another, as a partner does. */
function sealing({ for: recipient = ours, by, armored = false, compressed = false }: { for?: Pair; by?: Pair; armored?: boolean; compressed?: boolean } = {}): (content: Buffer) => Promise<Uint8Array> {
  return async (content) => {
    const wish = {
      message: await createMessage({ binary: new Uint8Array(content), date: sealedAt }), encryptionKeys: await readKey({ armoredKey: recipient.publicKey }), date: sealedAt,
      ...(by === undefined ? {} : { signingKeys: await readPrivateKey({ armoredKey: by.privateKey }) }),
      ...(compressed ? { config: { preferredCompressionAlgorithm: enums.compression.zlib } } : {}),
    };
    // The library's types lose what it gives when its package of stream types is not installed.
    const sealed: unknown = armored ? await encrypt({ ...wish, format: 'armored' }) : await encrypt({ ...wish, format: 'binary' });
    return typeof sealed === 'string' ? Buffer.from(sealed) : (sealed as Uint8Array);
  };
}

const agreed = (change: Record<string, unknown> = {}): { config: Record<string, unknown> } => ({ config: { openpgp: { privateKey: ours.privateKey, partnerKeys: theirs.publicKey, ...change } } });

test.each([
  ['binary', {}, false],
  ['binary, packed first', {}, true],
  ['armored', { armored: true }, false],
  ['compressed inside', { compressed: true }, false],
])('a file that is encrypted for us and signed by the partner is loaded (%s)', async (_name, how, packed) => {
  const stem = await partner.send(csvOf(goodRows(700)), { packed, seal: sealing({ by: theirs, ...how }) });
  await partner.run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 700, applied: 700 } });
  expect(await partner.left()).toEqual([]);
});

const changed = (seal: (content: Buffer) => Promise<Uint8Array>, change: (bytes: Buffer) => Buffer): ((content: Buffer) => Promise<Uint8Array>) => async (content) => change(Buffer.from(await seal(content)));
test.each<[string, () => (content: Buffer) => Promise<Uint8Array>, string]>([
  ['that nobody signed', () => sealing(), 'signature-missing'],
  ['that a stranger signed', () => sealing({ by: stranger }), 'signature-wrong'],
  ['for somebody else', () => sealing({ for: stranger, by: theirs }), 'decryption-failed'],
  ['with a byte changed', () => changed(sealing({ by: theirs }), (bytes) => Buffer.from(bytes).fill(bytes[400] === 1 ? 2 : 1, 400, 401)), 'decryption-failed'],
  ['cut short', () => changed(sealing({ by: theirs }), (bytes) => bytes.subarray(0, bytes.length - 30)), 'decryption-failed'],
  ['that is noise', () => async () => Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 251)), 'decryption-failed'],
  ['that is empty', () => async () => Buffer.alloc(0), 'decryption-failed'],
  ['that is not encrypted at all', () => async (content: Buffer) => content, 'decryption-failed'],
  ['that unpacks beyond all measure', () => async () => sealing({ by: theirs, compressed: true })(Buffer.alloc(20_000_000, 'x')), 'unpacked-too-large'],
])('an encrypted file %s is refused before a row is read', async (_name, seal, rule) => {
  const stem = await partner.send(csvOf(goodRows(5)), { seal: seal() });
  await partner.run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule } });
  expect(partner.core.counts.batches).toBe(0);
  expect((await partner.ledger())[0]?.at.verified).toBeUndefined();
});

test('where encryption is agreed, a file in clear is refused; where it is not, an encrypted one is held', async () => {
  const stem = await partner.send(csvOf(goodRows(2)));
  await partner.run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule: 'not-encrypted' } });
  await partner.send(csvOf(goodRows(2)), { seal: sealing({ by: theirs }) });
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'openpgp-not-agreed' } });
  await partner.run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
});

test('without the partner’s keys no signature is asked for', async () => {
  const stem = await partner.send(csvOf(goodRows(2)), { seal: sealing() });
  await partner.run(agreed({ partnerKeys: undefined }));
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
});

test('a key of ours that cannot be used is for us to mend, and the file waits', async () => {
  const stem = await partner.send(csvOf(goodRows(2)), { seal: sealing({ by: theirs }) });
  const stop = new AbortController();
  const events = await partner.run({ ...agreed({ privateKey: 'no key' }), signal: stop.signal, onEvent: ({ kind }) => (kind === 'waiting' ? stop.abort() : undefined) });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', error: 'config', code: 'openpgp-key-unusable' }));
  expect(await partner.result(stem)).toBeUndefined();
});

test('while an encrypted file is loaded, neither its content nor a key lies on disk', async () => {
  await partner.send(csvOf(goodRows(1_200)), { seal: sealing({ by: theirs }) });
  const folder = join(dirname(partner.inbox), '../state/swansea');
  const seen: string[] = [];
  const look = async (): Promise<void> => void seen.push((await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1').catch(() => '')))).join());
  const looks: Promise<void>[] = [];
  await partner.run({ ...agreed(), onEvent: ({ kind }) => (kind === 'delivered' ? looks.push(look()) : undefined) });
  await Promise.all(looks);
  expect(seen).toHaveLength(3);
  for (const text of seen) expect(text).not.toMatch(/High Street|PGP PRIVATE/);
});

const gpg = '/usr/bin/gpg';
test.skipIf(!existsSync(gpg))('what GnuPG encrypts and signs is loaded', async () => {
  const home = await mkdtemp(join(tmpdir(), 'gnupg-'));
  const run = promisify(execFile);
  const say = (...args: string[]): Promise<{ stdout: string }> => run(gpg, ['--homedir', home, '--batch', '--yes', '--quiet', '--trust-model', 'always', '--pinentry-mode', 'loopback', '--passphrase', '', ...args]);
  try {
    await writeFile(join(home, 'ours.asc'), ours.publicKey);
    await say('--import', join(home, 'ours.asc'));
    await say('--quick-generate-key', 'gnupg-partner@example.org', 'ed25519', 'sign', 'never');
    const { stdout: partnerKeys } = await say('--armor', '--export', 'gnupg-partner@example.org');
    const seal = async (content: Buffer): Promise<Uint8Array> => {
      await writeFile(join(home, 'plain'), content);
      await say('--output', join(home, 'sealed'), '--recipient', 'mast@example.org', '--local-user', 'gnupg-partner@example.org', '--sign', '--encrypt', join(home, 'plain'));
      return readFile(join(home, 'sealed'));
    };
    const stem = await partner.send(csvOf(goodRows(300)), { packed: true, seal });
    // GnuPG signs by the machine's clock.
    await partner.run({ ...agreed({ partnerKeys }), world: { ...partner.world, clock: { now: () => new Date(Math.max(Date.now(), partner.world.clock.now().getTime()) + 60_000) } } });
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 300 } });
  } finally {
    await run('/usr/bin/gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  }
});
