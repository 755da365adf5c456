import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { csvOf, goodRows, startPartner } from './partner.ts';
import type { Partner } from './partner.ts';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());

/** The test world's clock stands still; this one is past the time that a file may take to settle. */
const later = (): Partner['world'] => ({ ...partner.world, clock: { now: () => new Date('2026-11-21T06:00:50Z') } });

test.each([
  ['half of it', { bytes: 9_999_999 }, 'bytes-disagree'],
  ['another content', { sha256: 'a'.repeat(64) }, 'hash-disagrees'],
  ['a broken manifest', { rows: 'many' }, 'manifest-unreadable'],
])('a file that came as %s is never loaded, and is refused once it lies unchanged', async (_name, manifest, rule) => {
  const stem = await partner.send(csvOf(goodRows(5)), { manifest });
  await partner.run();
  await partner.run();
  expect(await partner.result(stem)).toBeUndefined();
  expect(await partner.left()).toHaveLength(2);
  await partner.run({ world: later() });
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule }, counts: { applied: 0 } });
  expect(await partner.left()).toEqual([]);
  expect(partner.core.counts.batches).toBe(0);
  await partner.send(csvOf(goodRows(5)));
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
});

test('a file that is mended while it is waited for is loaded', async () => {
  const stem = await partner.send(csvOf(goodRows(5)), { manifest: { bytes: 9 } });
  await partner.run();
  await partner.send(csvOf(goodRows(5)));
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 5 } });
});

const header = csvOf([]).trimEnd();
test.each<[string, string | Buffer, Parameters<Partner['send']>[1], object]>([
  ['fewer rows than its manifest says', csvOf(goodRows(5)), { manifest: { rows: 6 } }, { code: 'CPF01', problem: { rule: 'rows-disagree' } }],
  ['a layout that was not agreed', csvOf(goodRows(1)), { manifest: { schema: 'headline-csv/2' } }, { code: 'CPF06', waits: true, problem: { rule: 'schema-not-supported' } }],
  ['another mode in its manifest', csvOf(goodRows(1)), { manifest: { mode: 'delta' } }, { code: 'CPF01', problem: { rule: 'manifest-disagrees-with-name' } }],
  ['no heading', csvOf(goodRows(2)).split('\r\n').slice(1).join('\r\n'), {}, { code: 'CPF01', waits: true, problem: { rule: 'header-missing', line: 1 } }],
  ['a column missing', csvOf(goodRows(1)).replace('nhs_number', 'number'), {}, { code: 'CPF01', waits: true, problem: { rule: 'column-missing', column: 'nhs_number' } }],
  ['a column twice', `${header},postcode\r\n`, {}, { code: 'CPF01', waits: true, problem: { rule: 'column-twice', column: 'postcode' } }],
  ['a quotation that never ends', `${csvOf(goodRows(1))}R2,"unended\r\n`, {}, { code: 'CPF01', problem: { rule: 'quote-not-closed' } }],
  ['a row beyond all measure', `${csvOf(goodRows(1))}R2,${'x'.repeat(70_000)}\r\n`, {}, { code: 'CPF01', problem: { rule: 'row-too-long' } }],
  ['another Unicode encoding', Buffer.from(`\uFEFF${csvOf(goodRows(1))}`, 'utf16le'), {}, { code: 'CPF01', problem: { rule: 'encoding-utf-16' } }],
])('a file with %s is refused before one row is sent', async (_name, content, sending, answer) => {
  const stem = await partner.send(content, sending);
  await partner.run();
  const result = await partner.result(stem);
  expect(result).toMatchObject(answer);
  expect(partner.core.counts.batches).toBe(0);
  expect(await partner.left()).toHaveLength(result?.waits === true ? 2 : 0);
});

test.each([
  ['unpacks beyond all measure', gzipSync(`${header}\n${'\n'.repeat(20_000_000)}`), 'unpacked-too-large'],
  ['is not packed at all', Buffer.from(csvOf(goodRows(1))), 'gzip-broken'],
])('a packed file that %s is refused', async (_name, bytes, rule) => {
  const stem = await partner.send(bytes, { packed: true });
  // send() packs what it is given; here the bytes are the file.
  await writeFile(join(partner.inbox, `${stem}.csv.gz`), bytes);
  const said = { rows: 1, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: 'headline-csv/1', generatedAt: '', mode: 'full', sequence: 1 };
  await writeFile(join(partner.inbox, `${stem}.manifest.json`), JSON.stringify(said));
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule } });
  expect(partner.core.counts.batches).toBe(0);
});

test('a server with another key than the pinned one is not spoken to', async () => {
  const stem = await partner.send(csvOf(goodRows(1)));
  const stop = new AbortController();
  const config = { server: { host: partner.server.host, port: partner.server.port, username: 'mast', privateKey: partner.server.hostKey.privateKey, hostKey: `SHA256:${'A'.repeat(43)}` } };
  const events = await partner.run({ config, signal: stop.signal, onEvent: ({ kind }) => (kind === 'waiting' ? stop.abort() : undefined) });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', error: 'config', code: 'sftp-host-key-changed' }));
  expect(await partner.result(stem)).toBeUndefined();
});
