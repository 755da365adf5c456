import { fork } from 'node:child_process';
import { mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { limited } from '../src/pds/limiter.ts';

let folder: string;
let arrivals: number[];
let server: ReturnType<typeof createServer>;
let url: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limiter-'));
  arrivals = [];
  server = createServer((request, response) => {
    arrivals.push(performance.now());
    // An answer takes its time, and not the same each time.
    setTimeout(() => response.end('{}'), Number(request.headers['content-length'] ?? 0) + ((arrivals.length * 37) % 90));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Most arrivals in any stretch of a second. */
function mostInASecond(): number {
  return Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length));
}

const never = new AbortController().signal;
const nowMs = (): number => Math.floor(performance.timeOrigin + performance.now());

/** A folder of two permits of which another process holds one. */
async function oneOfTwoHeld() {
  const config = { folder: join(folder, 'pds'), perSecond: 2 };
  await limited(config, never, () => Promise.resolve());
  const [free = ''] = (await readdir(config.folder)).filter((name) => name.startsWith('free-'));
  const isHeldSince = async (since: number): Promise<string> => {
    const file = join(config.folder, `held-${free.slice('free-'.length)}-${since}-0011223344556677`);
    await rename(join(config.folder, free), file);
    return file;
  };
  const held = async (): Promise<number> => (await readdir(config.folder)).filter((name) => name.startsWith('held-')).length;
  return { config, held, isHeldSince };
}

function worker(requests: number, perSecond: number): Promise<number> {
  const child = fork(join(import.meta.dirname, 'limiter-worker.ts'), [join(folder, 'pds'), String(perSecond), String(requests), url], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

test('six processes together never have more than five requests arrive in any second, and keep at it', async () => {
  const codes = await Promise.all(Array.from({ length: 6 }, () => worker(8, 5)));
  expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
  expect([arrivals.length, mostInASecond()]).toEqual([48, 5]);
}, 120_000);

test('a process that is killed with a permit costs that permit for a while, and never a request too many', async () => {
  const { config, held, isHeldSince } = await oneOfTwoHeld();
  await isHeldSince(nowMs() - 3_600_000);
  await limited(config, never, () => Promise.resolve());
  await limited(config, never, () => Promise.resolve());
  expect(await held()).toBe(0);
  expect((await readdir(config.folder)).toSorted()).toEqual(['free-0', 'free-1']);
}, 30_000);

test('a permit that lay unused for an hour is not taken from the hands that just took it', async () => {
  const { config, held, isHeldSince } = await oneOfTwoHeld();
  const file = await isHeldSince(nowMs());
  await utimes(file, nowMs() / 1_000 - 3_600, nowMs() / 1_000 - 3_600);
  await limited(config, never, () => Promise.resolve());
  expect(await held()).toBe(1);
}, 30_000);

test('who waits for its turn is let go when the runner stops', async () => {
  const stop = new AbortController();
  const config = { folder: join(folder, 'pds'), perSecond: 1 };
  await limited(config, stop.signal, () => Promise.resolve());
  setTimeout(() => stop.abort(), 30);
  await expect(limited(config, stop.signal, () => Promise.resolve())).rejects.toThrow();
  expect(await readdir(config.folder)).toEqual(['free-0']);
});
