import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { csvOf, goodRows, startPartner } from './partner.ts';
import type { Partner } from './partner.ts';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());
const feed = (): ReturnType<Partner['core']['feed']> => partner.core.feed('swansea');

const whole = { code: 'CPF03', counts: { rows: 2_600, applied: 2_599, unchanged: 0, rejected: 1 }, rejects: [{ line: 12, column: 'date', rule: 'date-format' }] };
function bigFile(): string {
  const rows = goodRows(2_600);
  rows[10] = { source_ref: 'R11', date: '1/1/26' };
  return csvOf(rows);
}

/** Stops like a killed process right after core-api stored batch `batch`: its reply is never seen. */
async function runAndDieAfter(batch: number): Promise<void> {
  const stop = new AbortController();
  let sent = 0;
  const world: Partner['world'] = {
    ...partner.world,
    fetch: async (request) => {
      const reply = await partner.world.fetch(request);
      if (request.url.endsWith('/batches') && ++sent === batch) {
        stop.abort();
        throw new TypeError('died');
      }
      return reply;
    },
  };
  await partner.run({ world, signal: stop.signal });
}

test.each([1, 3, 6])('killed after core-api stored batch %i, loading goes on there and the answer is whole', async (batch) => {
  const stem = await partner.send(bigFile());
  await runAndDieAfter(batch);
  expect(feed().sequence).toBe(batch);
  expect(await partner.result(stem)).toBeUndefined();
  await partner.run();
  expect(feed().batches).toHaveLength(6);
  expect(feed().records.size).toBe(2_599);
  expect(await partner.result(stem)).toMatchObject(whole);
  expect(await partner.left()).toEqual([]);
});

test('stopped in good order between two pages, nothing is sent twice', async () => {
  const stem = await partner.send(bigFile());
  const stop = new AbortController();
  await partner.run({ signal: stop.signal, onEvent: ({ kind }) => (kind === 'delivered' ? stop.abort() : undefined) });
  await partner.run();
  expect(partner.core.counts.batches).toBe(6);
  expect(await partner.result(stem)).toMatchObject(whole);
});

test('a connector that lost its memory reads the file again, and no row is doubled or lost', async () => {
  const stem = await partner.send(bigFile());
  await runAndDieAfter(3);
  await partner.forget();
  await partner.run();
  expect(feed().records.size).toBe(2_599);
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF03', counts: { rows: 2_600, applied: 1_100, unchanged: 1_499, rejected: 1, removed: 0 } });
});

test('while core-api is down the partner is told CPF05, and the file is finished when it is back', async () => {
  const stem = await partner.send(csvOf(goodRows(1_200)));
  partner.core.faults.push({ status: 503 }, { status: 503 });
  const told: (string | undefined)[] = [];
  const results: Promise<void>[] = [];
  await partner.run({
    attempts: 2,
    mostFailures: 5,
    onEvent: ({ kind }) => {
      if (kind === 'waiting') results.push(partner.result(stem).then((result) => void told.push(result?.code)));
    },
  });
  await Promise.all(results);
  expect(told).toEqual(['CPF05']);
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 1_200, applied: 1_200 } });
});

test('no content of a file stays on disk, even while it is loaded', async () => {
  await partner.send(csvOf(goodRows(1_200)));
  const folder = join(dirname(partner.inbox), '../state/swansea');
  const seen: string[] = [];
  const look = async (): Promise<void> => {
    const texts = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8').catch(() => ''));
    seen.push((await Promise.all(texts)).join());
  };
  const looks: Promise<void>[] = [];
  await partner.run({ onEvent: ({ kind }) => (kind === 'delivered' ? looks.push(look()) : undefined) });
  await Promise.all(looks);
  expect(seen).toHaveLength(3);
  for (const text of seen) {
    expect(text).toContain('swansea_full');
    for (const value of ['High Street', 'Example', '2015-05-04', 'R7"', 'SA1']) expect(text).not.toContain(value);
  }
});
