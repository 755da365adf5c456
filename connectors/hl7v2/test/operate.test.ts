import { afterEach, expect, test, vi } from 'vitest';

import { operator } from '../src/cli/operator.ts';
import { adt, framed, rawConfig } from './messages.ts';
import { operatorOf, untilLetters } from './operator-of.ts';
import { startListener, until } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 60_000 });
const byRef = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const open: RunningListener[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const listener = async (change: Readonly<Record<string, unknown>> = {}, now?: () => Date): Promise<RunningListener> => {
  const started = await startListener(change, undefined, now);
  open.push(started);
  return started;
};

/** Relevant, and its attendance has no number: it is kept aside. */
const unmapped = (id: string): Buffer => framed(adt({ id, visit: '' }));

test('a message that cannot be mapped is acknowledged and a dead letter, told by number, moment and rule, and the next is taken', async () => {
  const running = await listener();
  const client = await running.connect();
  expect(await client.send(unmapped('M1'))).toContain('MSA|AA|M1');
  await client.send(framed(adt({ id: 'M2' })));
  await until(() => running.core.rows.size === 1);
  const { code, lines } = await operatorOf(running, 'dead-letters');
  expect([code, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toMatch(/^1 {2}\d{4}-\d\d-\d\dT[\d:.]+Z {2}visit-number-missing$/);
  expect((await operatorOf(running, 'status')).lines.join('')).toContain('"visit-number-missing": 1');
});

test('once the cause is mended, a retry delivers the dead letter', async () => {
  const running = await listener();
  const message = adt({ id: 'M1', visit: '', family: 'Mended' }).replace('^^SA1 1AA\r', '^^SA1 1AA|||||||A77^^^RXX\r');
  await (await running.connect()).send(framed(message));
  await untilLetters(running, 1);
  const { mapping } = rawConfig(running.folder, 1) as { mapping: object };
  const mended = await running.restart({ mapping: { ...mapping, visit: 'PID-18' } });
  open.push(mended);
  expect((await operatorOf(mended, 'retry')).lines).toEqual(['1 dead letters are judged again']);
  await until(() => mended.core.families().join() === 'Mended');
  expect((await operatorOf(mended, 'dead-letters')).lines).toEqual([]);
});

test('dead letters beyond an age raise an alarm, and their bytes are erased in time', async () => {
  let shiftMs = 0;
  const running = await listener({}, () => new Date(Date.now() + shiftMs));
  await (await running.connect()).send(unmapped('M1'));
  await untilLetters(running, 1);
  shiftMs = 25 * 3_600_000;
  await until(() => running.lines.some(({ event }) => event === 'dead-letters-old-begins'));
  shiftMs = 73 * 3_600_000;
  await until(() => running.lines.some(({ event }) => event === 'dead-letters-erased'));
  expect((await operatorOf(running, 'dead-letters')).lines[0]).toContain('only a resend helps');
});

test('a dead letter whose bytes are gone is taken again when it is sent again, byte for byte, and judged as it is mapped by then', async () => {
  let shiftMs = 0;
  const running = await listener({}, () => new Date(Date.now() + shiftMs));
  const message = framed(adt({ id: 'M1', visit: '', family: 'Mended' }).replace('^^SA1 1AA\r', '^^SA1 1AA|||||||A77^^^RXX\r'));
  await (await running.connect()).send(message);
  await untilLetters(running, 1);
  shiftMs = 73 * 3_600_000;
  await until(() => running.lines.some(({ event }) => event === 'dead-letters-erased'));
  const { mapping } = rawConfig(running.folder, 1) as { mapping: object };
  const mended = await running.restart({ mapping: { ...mapping, visit: 'PID-18' } });
  open.push(mended);
  expect(await (await mended.connect()).send(message)).toContain('MSA|AA|M1');
  await until(() => mended.core.families().join() === 'Mended');
  await untilLetters(mended, 0);
  // By now it is known, and sent a third time it is none but itself.
  await (await mended.connect()).send(message);
  expect(mended.core.rows.size).toBe(1);
});

test('a replay of a time span tells everybody of it again, whole, and the headlines are the same', async () => {
  const running = await listener();
  const client = await running.connect();
  for (let at = 0; at < 6; at += 1) await client.send(framed(adt({ id: `M${at}`, family: `Family${'abcdef'[at] ?? ''}` })));
  await until(() => running.core.rows.size === 6);
  const before = JSON.stringify([...running.core.rows].toSorted(byRef));
  running.core.rows.clear();
  expect((await operatorOf(running, 'replay', '--from', '2020-01-01T00:00:00Z')).lines).toEqual(['6 groups are told again']);
  await until(() => running.core.rows.size === 6);
  expect(JSON.stringify([...running.core.rows].toSorted(byRef))).toBe(before);
  expect((await operatorOf(running, 'replay', '--from', '2020-01-01T00:00:00Z', '--to', '2020-01-02T00:00:00Z')).lines).toEqual(['0 groups are told again']);
});

test('a wrong command line, feed or span is told, and nothing is done', async () => {
  const running = await listener();
  expect((await operatorOf(running, 'nonsense')).code).toBe(2);
  expect((await operatorOf(running, 'replay', '--from', 'yesterday')).code).toBe(2);
  expect(await operator(['status', '--config', '/nowhere', '--feed', 'x'], { print: () => undefined, complain: () => undefined, now: () => new Date() })).toBe(2);
});

test('the ledger of a running listener is not given to a second one; with another key it is not opened', async () => {
  const running = await listener();
  await expect(startListener({}, { folder: running.folder, core: running.core, now: () => new Date() })).rejects.toThrow('ledger-in-use');
  await running.stop();
  await expect(startListener({ ledgerKey: 'another key of thirty-two letters, or more' }, { folder: running.folder, core: running.core, now: () => new Date() })).rejects.toThrow('ledger-key-wrong');
});
