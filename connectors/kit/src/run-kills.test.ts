import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { exampleRegister } from '../template/src/index.ts';
import { FakeRegister, sourceOf } from '../template/test/fake-register.ts';
import type { Connector } from './connector.ts';
import { sample, samples } from './testing/conformance/samples.ts';
import type { Sample } from './testing/conformance/specimen.ts';
import { numbersFrom, oneLife, startFakeCore } from './testing/index.ts';
import type { FakeCore, OneLife } from './testing/index.ts';

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

function live(feedId: string, register: FakeRegister, state: string, death: Pick<OneLife, 'dieAt' | 'heard'> = {}): Promise<'done' | 'died'> {
  const { config } = sourceOf(register, 'https://register.example', { close: () => undefined });
  return oneLife({ core, feedId, connector: exampleRegister as Connector<unknown>, config, source: register.answer, stateFolder: join(folder, state), ...death });
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
    const end = await live(`killed-${seed}`, register, `s${seed}`, { dieAt: 1 + Math.floor(random() * 14), heard });
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
