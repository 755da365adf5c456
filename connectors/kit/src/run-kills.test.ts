import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { exampleRegister } from '../template/src/index.ts';
import { FakeRegister, sourceOf } from '../template/test/fake-register.ts';
import type { Connector } from './connector.ts';
import type { Fetch } from './context.ts';
import { runConnectors } from './run-connectors.ts';
import { sample, samples } from './testing/conformance/samples.ts';
import type { Sample } from './testing/conformance/specimen.ts';
import { createTestWorld, startFakeCore } from './testing/index.ts';
import type { FakeCore } from './testing/index.ts';

let core: FakeCore;
let folder: string;
beforeAll(async () => {
  core = await startFakeCore();
  folder = await mkdtemp(join(tmpdir(), 'kills-'));
});
afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true });
});

/** mulberry32 (Tommy Ettinger, public domain): a seed gives the same points on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One life of a runner: until it has read to the end, or until it dies at its `dieAt`th call of the outside, before or after the other side heard it. */
async function live(feedId: string, register: FakeRegister, state: string, dieAt = Number.POSITIVE_INFINITY, heard = false): Promise<'done' | 'died'> {
  const stop = new AbortController();
  let calls = 0;
  const outside: Fetch = (request) => (request.url.startsWith(core.coreUrl) ? globalThis.fetch(request) : register.answer(request));
  const fetch: Fetch = async (request) => {
    calls += 1;
    if (calls < dieAt) return outside(request);
    if (calls === dieAt && heard) await outside(request);
    stop.abort();
    throw new TypeError('the process is gone');
  };
  await runConnectors({
    coreUrl: core.coreUrl, feeds: [{ feedId, connector: exampleRegister as Connector<unknown>, config: sourceOf(register, 'https://register.example', { close: () => undefined }).config, client: core.client }],
    stateFolder: join(folder, state), pollMs: 1, world: { ...createTestWorld(), fetch }, signal: stop.signal, once: true, backoff: { baseMs: 0, capMs: 0 },
  });
  return stop.signal.aborted ? 'died' : 'done';
}

/** What a source holds at first, and what it has come to hold by the time of the second life. */
function contents(random: () => number): [Sample[], Sample[]] {
  const before = samples(8 + Math.floor(random() * 9));
  const after = before.filter(() => random() > 0.1).map((row) => (random() < 0.2 ? { ...row, given: 'Changed' } : row));
  return [before, random() < 0.5 ? before : [...after, sample('New')]];
}

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

test('200 lives that end at seeded points over signing in, reading, sending and storing lose nobody and double nobody', async () => {
  const died = { heard: 0, unheard: 0 };
  for (const seed of seeds) {
    const random = numbersFrom(seed);
    const mode = seed % 2 === 0 ? 'full' : 'delta';
    const register = new FakeRegister(mode);
    const [before, after] = contents(random);
    register.hold(before);
    const heard = random() < 0.5;
    const end = await live(`killed-${seed}`, register, `s${seed}`, 1 + Math.floor(random() * 14), heard);
    if (end === 'died') died[heard ? 'heard' : 'unheard'] += 1;
    register.hold(after);
    // The state beside the runner dies with it in a third of the cases.
    await live(`killed-${seed}`, register, seed % 3 === 0 ? `fresh${seed}` : `s${seed}`);
    await live(`oracle-${seed}`, register, `oracle${seed}`);
    const [killed, oracle] = [core.feed(`killed-${seed}`), core.feed(`oracle-${seed}`)];
    expect(Object.fromEntries(killed.records), `seed ${seed}, ${mode}`).toEqual(Object.fromEntries(oracle.records));
    expect(killed.records.size, `seed ${seed}`).toBe(after.length);
    expect(new Set(killed.batches.map(({ cursor }) => cursor)).size, `seed ${seed}`).toBe(killed.batches.length);
  }
  // Most lives must really have ended early, in both ways, or nothing was shown.
  expect(died.heard).toBeGreaterThan(50);
  expect(died.unheard).toBeGreaterThan(50);
}, 120_000);
