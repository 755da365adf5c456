import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { createMessage, encrypt, generateKey, readKey, readPrivateKey, reformatKey, sign as signMessage } from 'openpgp';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { csvOf, goodRows, startPartner } from './partner.ts';
import type { Partner } from './partner.ts';

type Pair = { privateKey: string; publicKey: string };
/** Keys and signatures are made before the moment at which the tests stand, 21 November 2026. */
const made = new Date('2026-01-02T00:00:00Z');
const signedAt = new Date('2026-11-21T05:00:00Z');
const pair = (name: string): Promise<Pair> => generateKey({ userIDs: { name, email: `${name}@example.org` }, type: 'ecc', curve: 'curve25519Legacy', date: made, format: 'armored' });
/** The same key as it was published: good for thirty days. */
const expiring = async ({ privateKey }: Pair): Promise<string> => (await reformatKey({ privateKey: await readPrivateKey({ armoredKey: privateKey }), userIDs: { name: 'once' }, keyExpirationTime: 30 * 86_400, date: made, format: 'armored' })).publicKey;

let theirs: Pair;
let stranger: Pair;
let expired: Pair;
let ours: Pair;
let partner: Partner;
beforeAll(async () => {
  [theirs, stranger, expired, ours] = await Promise.all([pair('partner'), pair('stranger'), pair('once'), pair('mast')]);
  expired = { ...expired, publicKey: await expiring(expired) };
});
beforeEach(async () => {
  shift = 0;
  partner = await startPartner();
});
afterEach(() => partner.close());

type Sign = (sent: Buffer) => Promise<Uint8Array>;

/** A detached signature as `gpg --detach-sign` makes one. */
function signing({ by = theirs, armored = false, at = signedAt }: { by?: Pair; armored?: boolean; at?: Date } = {}): Sign {
  return async (sent) => {
    const wish = { message: await createMessage({ binary: new Uint8Array(sent), date: at }), signingKeys: await readPrivateKey({ armoredKey: by.privateKey }), detached: true, date: at } as const;
    // The library's types lose what it gives when its package of stream types is not installed.
    const signature: unknown = armored ? await signMessage({ ...wish, format: 'armored' }) : await signMessage({ ...wish, format: 'binary' });
    return typeof signature === 'string' ? Buffer.from(signature) : (signature as Uint8Array);
  };
}

const agreed = (change: Record<string, unknown> = {}): { config: Record<string, unknown> } => ({ config: { signature: { partnerKeys: theirs.publicKey }, ...change } });
const content = (rows = 5): string => csvOf(goodRows(rows));

/** So much later than the moment at which the tests stand, ms. */
let shift = 0;
const later = (): void => {
  shift += 5_000;
};
const run = (options: NonNullable<Parameters<Partner['run']>[0]> = {}): ReturnType<Partner['run']> => partner.run({ world: { ...partner.world, clock: { now: () => new Date(partner.world.clock.now().getTime() + shift) } }, ...options });

test.each<[string, { armored?: boolean }, '.sig' | '.asc', boolean]>([
  ['binary, as .sig', {}, '.sig', false],
  ['armored, as .asc', { armored: true }, '.asc', false],
  ['armored, as .sig all the same', { armored: true }, '.sig', false],
  ['of the packed file', {}, '.sig', true],
])('a file with the partner’s signature beside it is loaded, and nothing of it is left in the inbox (%s)', async (_name, how, signatureEnd, packed) => {
  const stem = await partner.send(content(700), { packed, sign: signing(how), signatureEnd });
  await run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 700, applied: 700 } });
  expect(await partner.left()).toEqual([]);
  expect((await partner.ledger())[0]?.at.verified).toBeDefined();
});

test('an encrypted file may be signed apart as well: the signature is of what was sent', async () => {
  const seal = async (plain: Buffer): Promise<Uint8Array> => {
    const sealed: unknown = await encrypt({ message: await createMessage({ binary: new Uint8Array(plain), date: signedAt }), encryptionKeys: await readKey({ armoredKey: ours.publicKey }), date: signedAt, format: 'binary' });
    return sealed as Uint8Array;
  };
  const stem = await partner.send(content(), { seal, sign: signing() });
  await run(agreed({ openpgp: { privateKey: ours.privateKey } }));
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 5 } });
  expect(await partner.left()).toEqual([]);
});

test.each<[string, () => Sign]>([
  ['by a stranger', () => signing({ by: stranger })],
  ['of other content', () => () => signing()(Buffer.from(content(6)))],
  ['of the content with another line end at its end', () => (sent) => signing()(sent.subarray(0, sent.length - 2))],
  ['by a key that had expired', () => signing({ by: expired })],
  ['dated in the future', () => signing({ at: new Date('2026-12-24T00:00:00Z') })],
  ['with a byte changed', () => async (sent) => Buffer.from(await signing()(sent)).map((byte, at, all) => (at === all.length - 4 ? byte ^ 1 : byte))],
  ['cut short', () => async (sent) => Buffer.from(await signing()(sent)).subarray(0, 40)],
  ['that is empty', () => async () => Buffer.alloc(0)],
  ['that is noise', () => async () => Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7_919) % 251))],
  ['longer than any', () => async (sent) => Buffer.concat([await signing()(sent), Buffer.alloc(70_000)])],
  ['that is the signed message, not its signature', () => async (sent) => {
    const whole: unknown = await signMessage({ message: await createMessage({ binary: new Uint8Array(sent), date: signedAt }), signingKeys: await readPrivateKey({ armoredKey: theirs.privateKey }), date: signedAt, format: 'binary' });
    return whole as Uint8Array;
  }],
])('a signature %s is waited over for a while, then the file is refused before a row is read', async (_name, sign) => {
  const wish = agreed({ signature: { partnerKeys: `${theirs.publicKey}${expired.publicKey}` } });
  const stem = await partner.send(content(), { sign: sign() });
  await run(wish);
  expect(await partner.result(stem)).toBeUndefined();
  later();
  await run(wish);
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule: 'signature-file-wrong' } });
  expect(partner.core.counts.batches).toBe(0);
  expect((await partner.ledger())[0]?.at.verified).toBeUndefined();
  expect(await partner.left()).toEqual([]);
});

test('a file without its signature is held and told once; nothing of it is fetched', async () => {
  const stem = await partner.send(content());
  await run(agreed());
  expect(await partner.result(stem)).toBeUndefined();
  later();
  await run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'signature-file-missing' } });
  expect((await partner.ledger())[0]).toMatchObject({ end: 'held' });
  expect((await partner.ledger())[0]?.at.fetched).toBeUndefined();
  const events = await run(agreed());
  expect(events).toContainEqual(expect.objectContaining({ code: 'file-held' }));
  expect(partner.core.counts.batches).toBe(0);
  expect(await partner.left()).toHaveLength(2);
});

test('a signature that comes late, even after the partner was told, lets the file in', async () => {
  const stem = await partner.send(content());
  await run(agreed());
  later();
  await run(agreed());
  expect(await partner.result(stem)).toMatchObject({ waits: true });
  await writeFile(join(partner.inbox, `${stem}.csv.sig`), await signing()(Buffer.from(content())));
  await run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 5 } });
  expect(await partner.left()).toEqual([]);
});

test('a signature that was half uploaded when it was looked at is looked at again', async () => {
  const whole = Buffer.from(await signing()(Buffer.from(content())));
  const stem = await partner.send(content(), { sign: async () => whole.subarray(0, 50) });
  await run(agreed());
  expect(await partner.result(stem)).toBeUndefined();
  await writeFile(join(partner.inbox, `${stem}.csv.sig`), whole);
  await run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
});

test('of two signatures one that is right is enough', async () => {
  const stem = await partner.send(content(), { sign: signing({ by: stranger }) });
  await writeFile(join(partner.inbox, `${stem}.csv.asc`), await signing({ armored: true })(Buffer.from(content())));
  await run(agreed());
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
  expect(await partner.left()).toEqual([]);
});

test('where none is agreed a signature is not read, stays, and the partner is told so', async () => {
  const stem = await partner.send(content(), { sign: signing({ by: stranger }) });
  await run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
  expect(await partner.left()).toEqual([`${stem}.csv.sig`]);
  later();
  await run();
  expect(await partner.result(`${stem}.csv.sig`)).toMatchObject({ problem: { rule: 'name-not-agreed' } });
});

test('a signature without its file is told; one that a kill left behind is taken away', async () => {
  const stem = await partner.send(content(), { sign: signing() });
  await run(agreed());
  await writeFile(join(partner.inbox, `${stem}.csv.sig`), 'left behind');
  await writeFile(join(partner.inbox, 'swansea_full_2026-11-21_9.csv.asc'), 'of nothing');
  await run(agreed());
  later();
  await run(agreed());
  expect(await partner.left()).toEqual(['swansea_full_2026-11-21_9.csv.asc']);
  expect(await partner.result('swansea_full_2026-11-21_9.csv.asc')).toMatchObject({ problem: { rule: 'file-missing' }, waits: true });
});

test('a key of the partner’s that cannot be read is for us to mend, and the file waits', async () => {
  const stem = await partner.send(content(), { sign: signing() });
  const stop = new AbortController();
  const events = await run({ ...agreed({ signature: { partnerKeys: 'no key' } }), signal: stop.signal, onEvent: ({ kind }) => (kind === 'waiting' ? stop.abort() : undefined) });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', error: 'config', code: 'openpgp-key-unusable' }));
  expect(await partner.result(stem)).toBeUndefined();
});

const gpg = '/usr/bin/gpg';
test.skipIf(!existsSync(gpg))('what GnuPG signs apart is loaded', async () => {
  const home = await mkdtemp(join(tmpdir(), 'gnupg-'));
  const program = promisify(execFile);
  const say = (...args: string[]): Promise<{ stdout: string }> => program(gpg, ['--homedir', home, '--batch', '--yes', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...args]);
  try {
    await say('--quick-generate-key', 'gnupg-partner@example.org', 'ed25519', 'sign', 'never');
    const { stdout: partnerKeys } = await say('--armor', '--export', 'gnupg-partner@example.org');
    const sign = async (sent: Buffer): Promise<Uint8Array> => {
      await writeFile(join(home, 'sent'), sent);
      await say('--armor', '--output', join(home, 'sent.asc'), '--detach-sign', join(home, 'sent'));
      return readFile(join(home, 'sent.asc'));
    };
    const stem = await partner.send(content(300), { packed: true, sign, signatureEnd: '.asc' });
    // GnuPG signs by the machine's clock.
    await run({ ...agreed({ signature: { partnerKeys } }), world: { ...partner.world, clock: { now: () => new Date(Math.max(Date.now(), partner.world.clock.now().getTime()) + 60_000) } } });
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 300 } });
  } finally {
    await program('/usr/bin/gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  }
});
