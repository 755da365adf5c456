import { fork } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { limited } from '../src/pds/limiter.ts';
import type { Machine } from '../src/pds/machine.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limiter-'));
});
afterEach(() => rm(folder, { recursive: true }));

const never = new AbortController().signal;
const minute = 60_000;

/** A machine whose time passes only in its sleeps, and when a test says so. */
class TestMachine implements Machine {
  readonly epoch: string;
  readonly slept: number[] = [];
  ms: number;
  onSleep: () => Promise<void> = () => Promise.resolve();
  constructor(epoch = 'aaa', ms = 1_000_000) {
    [this.epoch, this.ms] = [epoch, ms];
  }
  readonly nowMs = (): number => this.ms;
  sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    this.slept.push(ms);
    this.ms += ms;
    await this.onSleep();
  };
}
const permits = (): Promise<string[]> => readdir(join(folder, 'permits')).then((names) => names.filter((name) => !name.startsWith('rate-')).toSorted());
const ask = (machine: Machine, perSecond = 1, signal = never): Promise<number> => limited({ folder, perSecond }, signal, () => Promise.resolve(machine.nowMs()), machine);
/** One permit, in the hands of another since so long. */
async function heldBy(epoch: string, sinceMs: number): Promise<string> {
  const [name = ''] = await permits();
  const held = `held-0-${epoch}-${sinceMs}-0011223344556677`;
  await rename(join(folder, 'permits', name), join(folder, 'permits', held));
  return held;
}

test('six processes together never send more than five requests in any second', async () => {
  const server = createServer((_request, response) => void setTimeout(() => response.end('{}'), 30));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const notes = join(folder, 'notes');
  const worker = (): Promise<number> => {
    const child = fork(join(import.meta.dirname, 'limiter-worker.ts'), [folder, '5', '8', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, notes], { stdio: 'ignore' });
    return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  };
  expect(await Promise.all(Array.from({ length: 6 }, worker))).toEqual([0, 0, 0, 0, 0, 0]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const sent = (await readFile(notes, 'utf8')).trim().split('\n').map(Number).toSorted((a, b) => a - b);
  expect(sent.length).toBe(48);
  // Taken in each process before its request: however late a busy machine looks, they cannot come closer together than they were sent.
  expect(sent.filter((from, at) => (sent[at + 5] ?? Number.POSITIVE_INFINITY) - from < 1_000_000)).toEqual([]);
}, 240_000);

test('a permit rests for a second after the answer, by a clock that nobody sets, and the one that rested longest goes first', async () => {
  const machine = new TestMachine();
  await ask(machine, 2);
  machine.ms += 300;
  await ask(machine, 2);
  expect(machine.slept).toEqual([]);
  machine.ms += 100;
  await ask(machine, 2);
  expect(machine.slept).toEqual([620]);
});

test.each([['another machine', 'bbb', 5], ['a moment that is still to come', 'aaa', 9_999_999_999]])('a permit used by %s rests for a whole second', async (_what, epoch, moment) => {
  const machine = new TestMachine();
  await ask(machine);
  const [name = ''] = await permits();
  await rename(join(folder, 'permits', name), join(folder, 'permits', `free-0-${epoch}-${moment}`));
  machine.ms += 10 * minute;
  await ask(machine);
  expect(machine.slept).toEqual([1_020]);
});

test('a permit of a process that died is free after eleven minutes, not before, and rests first', async () => {
  const machine = new TestMachine();
  await ask(machine);
  await heldBy('aaa', machine.ms);
  const began = machine.ms;
  machine.onSleep = () => Promise.resolve(void (machine.ms += minute / 2));
  expect(await ask(machine)).toBeGreaterThan(began + 11 * minute + 1_000);
  expect((await permits()).length).toBe(1);
});

test('a permit in the hands of another machine is free once it was seen in them for eleven minutes, whatever its name says', async () => {
  const machine = new TestMachine();
  await ask(machine);
  await heldBy('ccc', 1);
  const began = machine.ms;
  machine.onSleep = () => Promise.resolve(void (machine.ms += minute / 2));
  expect(await ask(machine)).toBeGreaterThan(began + 11 * minute);
});

test('who was stopped for so long that its permit was given to another sends nothing by it', async () => {
  const machine = new TestMachine();
  await ask(machine);
  let lost = 0;
  machine.onSleep = async () => {
    const [held = ''] = await permits();
    if (lost > 0 || !held.startsWith('held-')) return;
    lost += 1;
    await rename(join(folder, 'permits', held), join(folder, 'permits', `free-0-aaa-${machine.ms}`));
  };
  await ask(machine);
  // Twice a rest: the second by the permit as the other gave it back, less the moment until it was looked for again.
  expect([lost, machine.slept.filter((ms) => ms > 900).length, (await permits()).length]).toEqual([1, 2, 1]);
});

test('a folder that is there already, as a volume is, holds as many permits as are asked for', async () => {
  await mkdir(join(folder, 'volume'));
  await limited({ folder: join(folder, 'volume'), perSecond: 3 }, never, () => Promise.resolve());
  expect((await readdir(join(folder, 'volume', 'permits'))).length).toBe(4);
});

test('two processes that begin together make one set, and what one that died left of its own is no permit', async () => {
  await mkdir(join(folder, 'new-died'));
  await Promise.all(Array.from({ length: 8 }, () => ask(new TestMachine('aaa'), 5)));
  expect((await permits()).length).toBe(5);
});

test('a folder made for another rate is refused, or two rates would add up', async () => {
  await ask(new TestMachine(), 5);
  await expect(ask(new TestMachine(), 3)).rejects.toThrow('config: limiter-disagrees');
});

test('who waits for its turn is let go when the runner stops, and leaves no permit behind', async () => {
  const stop = new AbortController();
  const machine = new TestMachine();
  await ask(machine);
  machine.sleep = () => {
    stop.abort();
    return Promise.reject(new Error('stopped'));
  };
  await expect(ask(machine, 1, stop.signal)).rejects.toThrow();
  expect((await permits()).map((name) => name.slice(0, 6))).toEqual(['free-0']);
});
