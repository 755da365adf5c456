import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { runConnectors } from '@mast/connector-kit';
import type { Connector } from '@mast/connector-kit';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { expect, test } from 'vitest';

import { fhir } from '../src/index.ts';
import { serveHints } from '../src/subscription/serve-hints.ts';
import { attendance, Clock, configOf, oracle, startServer } from './reading.ts';

const token = 'hint-token-canary-0001';

async function listening(): Promise<{ url: string; hints: () => number; stop: () => Promise<void> }> {
  const stop = new AbortController();
  let hints = 0;
  let served: Promise<void> = Promise.resolve();
  const port = await new Promise<number>((resolve) => {
    served = serveHints({ host: '127.0.0.1', port: 0, token }, () => (hints += 1), stop.signal, resolve);
  });
  return {
    url: `http://127.0.0.1:${port}/fhir-hint`, hints: () => hints,
    stop: async () => {
      stop.abort();
      await served;
    },
  };
}

const authorised = { authorization: `Bearer ${token}` };

test('who shows the token is heard, and nobody else; what is sent along is not read', async () => {
  const { url, hints, stop } = await listening();
  const answers = await Promise.all([
    fetch(url, { method: 'POST', headers: authorised }),
    fetch(url, { method: 'PUT', headers: authorised, body: JSON.stringify(attendance('forged')) }),
    fetch(url, { method: 'POST' }),
    fetch(url, { method: 'POST', headers: { authorization: 'Bearer wrong' } }),
    fetch(url, { method: 'POST', headers: { authorization: token } }),
  ]);
  expect([answers.map(({ status }) => status), hints()]).toEqual([[204, 204, 401, 401, 401], 2]);
  await stop();
});

test('a port that is taken is told', async () => {
  const { url, stop } = await listening();
  await expect(serveHints({ host: '127.0.0.1', port: Number(new URL(url).port), token }, () => undefined, new AbortController().signal)).rejects.toThrow();
  await stop();
});

test('a hint brings the next poll forward, and what it carries is not taken for data', async () => {
  const [clock, core, folder] = [new Clock(), await startFakeCore(), await mkdtemp(join(tmpdir(), 'fhir-hints-'))];
  const stub = await startServer(clock);
  for (const resource of attendance('a')) stub.put(resource);
  // A port that was free a moment ago.
  const probe = await listening();
  const port = Number(new URL(probe.url).port);
  await probe.stop();
  const stop = new AbortController();
  const feed = core.feed('hinted');
  const running = runConnectors({
    coreUrl: core.coreUrl, feeds: [{ feedId: 'hinted', connector: fhir as Connector<unknown>, config: configOf(stub, { hints: { port, token } }), client: core.client }],
    stateFolder: folder, pollMs: 3_600_000, world: createTestWorld(), signal: stop.signal,
  });
  await until(() => feed.records.size === 1);
  for (const resource of attendance('b')) stub.put(resource);
  await sleep(200);
  expect(feed.records.size).toBe(1);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: authorised, body: JSON.stringify(attendance('forged')[1]) });
  expect(answer.status).toBe(204);
  await until(() => feed.records.size === 2);
  expect([...feed.records.keys()].toSorted()).toEqual(oracle(stub));
  stop.abort();
  await running;
  await Promise.all([stub.close(), core.close()]);
  await rm(folder, { recursive: true });
}, 30_000);

async function until(isSo: () => boolean): Promise<void> {
  for (let at = 0; at < 400 && !isSo(); at += 1) await sleep(50);
  expect(isSo()).toBe(true);
}
