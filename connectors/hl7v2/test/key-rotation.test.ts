import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, expect, test, vi } from 'vitest';

import { createSeal } from '../src/ledger/seal.ts';
import { adt, framed, testSecret } from './messages.ts';
import { operatorOf, untilLetters } from './operator-of.ts';
import { startListener, until } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 90_000 });

const fresh = 'another-ledger-key-of-a-test-0123456789-abcdef';
let shiftMs = 0;
const now = (): Date => new Date(Date.now() + shiftMs);
const open: RunningListener[] = [];
afterEach(async () => {
  shiftMs = 0;
  for (const one of open.splice(0)) await one.close();
});
const started = async (): Promise<RunningListener> => {
  const running = await startListener({}, undefined, now);
  open.push(running);
  return running;
};
const changed = async (running: RunningListener, change: Readonly<Record<string, unknown>>): Promise<RunningListener> => {
  const next = await running.restart(change);
  open.push(next);
  return next;
};
const both = { ledgerKey: fresh, formerLedgerKey: testSecret };

/** Sealed bytes of the index that a secret opens. */
function opens(folder: string, secret: string): number {
  const db = new DatabaseSync(join(folder, 'ledger', 'feed', 'index.db'), { readOnly: true });
  const seal = createSeal(secret, 'feed');
  const rows = db.prepare(`select 'kept:' || id as place, sealed from kept union all select 'dead:' || id, sealed from dead union all select 'told:' || id, told from merge_group where told is not null`).all() as { place: string; sealed: Uint8Array }[];
  db.close();
  return rows.filter(({ place, sealed }) => seal.open(place, sealed) !== undefined).length;
}

test('a new key beside the old one: everything is readable throughout, and when the old one may go nothing is left that it opens', async () => {
  const first = await started();
  const client = await first.connect();
  for (let at = 0; at < 5; at += 1) await client.send(framed(adt({ id: `M${at}`, family: `Family${at}` })));
  await client.send(framed(adt({ id: 'D1', visit: '' })));
  await until(() => first.core.rows.size === 5);
  await untilLetters(first, 1);
  const before = [...first.core.rows.keys()].toSorted();

  const second = await changed(first, both);
  expect((await operatorOf(second, 'key')).code).toBe(1);
  const again = await second.connect();
  expect(await again.send(framed(adt({ id: 'M0', family: 'Family0' })))).toContain('MSA|AA|M0');
  await again.send(framed(adt({ id: 'N1', family: 'Newcomer' })));
  await until(() => second.core.rows.size === 6);
  shiftMs = 3_600_000;
  await until(() => second.lines.some(({ event }) => event === 'former-key-not-needed'));
  expect(await operatorOf(second, 'key')).toEqual({ code: 0, lines: ['the former key is not needed'] });
  expect([opens(second.folder, testSecret), opens(second.folder, fresh)]).toEqual([0, 13]);

  const third = await changed(second, { ledgerKey: fresh });
  third.core.rows.clear();
  await operatorOf(third, 'replay', '--from', '2020-01-01T00:00:00Z', '--to', '2100-01-01T00:00:00Z');
  await until(() => third.core.rows.size === 6);
  // The same references: core-api is not told of everybody twice.
  expect([...third.core.rows.keys()].filter((ref) => before.includes(ref)).toSorted()).toEqual(before);
  expect((await operatorOf(third, 'retry')).lines).toEqual(['1 dead letters are judged again']);
  await untilLetters(third, 1);
  expect(third.lines.some(({ event }) => event === 'journal-damaged')).toBe(false);
});

test('while the old key is needed, a listener without it does not begin, and with a third one neither; nothing is touched', async () => {
  const first = await started();
  await (await first.connect()).send(framed(adt({ id: 'M1', family: 'Kept' })));
  await until(() => first.core.rows.size === 1);
  const second = await changed(first, both);
  await second.stop();
  const refused = (change: Readonly<Record<string, unknown>>): Promise<unknown> => startListener(change, { folder: second.folder, core: second.core, now });
  await expect(refused({ ledgerKey: fresh })).rejects.toThrow('ledger-former-key-missing');
  await expect(refused({ ledgerKey: fresh, formerLedgerKey: 'a wrong former key, that is long enough to be one' })).rejects.toThrow('ledger-former-key-missing');
  await expect(refused({ ledgerKey: 'a third key, long enough, while the second is new', formerLedgerKey: fresh })).rejects.toThrow('ledger-former-key-missing');
  await expect(refused({ ledgerKey: testSecret })).rejects.toThrow('ledger-key-wrong');
  const third = await startListener(both, { folder: second.folder, core: second.core, now });
  open.push(third);
  third.core.rows.clear();
  await operatorOf(third, 'replay', '--from', '2020-01-01T00:00:00Z', '--to', '2100-01-01T00:00:00Z');
  await until(() => third.core.families().join() === 'Kept');
});

test('what the old key sealed and core-api does not have yet is delivered after the change, and keeps the old key for as long', async () => {
  const first = await started();
  first.core.stops = true;
  await (await first.connect()).send(framed(adt({ id: 'M1', family: 'Waiting' })));
  const second = await changed(first, both);
  shiftMs = 3_600_000;
  await until(() => second.lines.filter(({ event }) => event === 'pump-waiting').length > 1);
  expect((await operatorOf(second, 'key')).code).toBe(1);
  second.core.stops = false;
  await until(() => second.core.families().join() === 'Waiting');
  shiftMs = 2 * 3_600_000;
  await until(() => second.lines.some(({ event }) => event === 'former-key-not-needed'));
});
