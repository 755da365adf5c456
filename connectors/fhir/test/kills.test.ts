import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Connector } from '@mast/connector-kit';
import { numbersFrom, oneLife, startFakeCore } from '@mast/connector-kit/testing';
import type { FakeCore, OneLife } from '@mast/connector-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { fhir } from '../src/index.ts';
import { attendance, configOf, spoil } from './reading.ts';
import { FhirStub } from './stub-server/fhir-stub.ts';

let core: FakeCore;
let folder: string;
beforeAll(async () => {
  core = await startFakeCore();
  folder = await mkdtemp(join(tmpdir(), 'fhir-kills-'));
});
afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true });
});

function live(feedId: string, stub: FhirStub, state: string, firstLoad: string, death: Pick<OneLife, 'dieAt' | 'heard'> = {}): Promise<'done' | 'died'> {
  const config = configOf(stub, { auth: undefined, types: ['Encounter', 'Appointment'], pageRows: 3, firstLoad });
  return oneLife({ core, feedId, connector: fhir as Connector<unknown>, config, source: (request) => stub.answer(request), stateFolder: join(folder, state), ...death });
}

/** The stub where it is asked without sockets: the deaths are the runner's. Its clock is six hours behind the runner's; most of them say so. */
function server(clock: { now(): Date }, saysTime: boolean): FhirStub {
  const stub = new FhirStub({ clock });
  if (saysTime) spoil(stub, clock, (_request, response) => response);
  stub.listensAt('https://ehr.example');
  return stub;
}

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

test('200 lives that end at seeded points over reading, sending and storing lose nobody and double nobody', async () => {
  const died = { heard: 0, unheard: 0, export: 0 };
  for (const seed of seeds) {
    const random = numbersFrom(seed);
    let nowMs = Date.parse('2026-11-21T00:00:00Z');
    const stub = server({ now: () => new Date(nowMs) }, seed % 5 !== 0);
    const count = 8 + Math.floor(random() * 9);
    for (let id = 0; id < count; id += 1) {
      nowMs += Math.floor(random() * 3) * 500;
      for (const resource of attendance(`e${id}`)) stub.put(resource);
    }
    const heard = random() < 0.5;
    const firstLoad = seed % 4 === 0 ? 'export' : 'poll';
    const end = await live(`killed-${seed}`, stub, `s${seed}`, firstLoad, { dieAt: 1 + Math.floor(random() * 16), heard });
    if (end === 'died') died[firstLoad === 'export' ? 'export' : heard ? 'heard' : 'unheard'] += 1;
    nowMs += Math.floor(random() * 400_000);
    for (let id = 0; id < count; id += 1) {
      if (random() < 0.1) stub.remove('Encounter', `e${id}`);
      else if (random() < 0.2) for (const resource of attendance(`e${id}`, 'Changed')) stub.put(resource);
    }
    for (const resource of attendance('new')) stub.put(resource, { stampBehindMs: Math.floor(random() * 300_000) });
    // The state beside the runner dies with it in a third of the cases.
    const state = seed % 3 === 0 ? `fresh${seed}` : `s${seed}`;
    await live(`killed-${seed}`, stub, state, firstLoad);
    await live(`killed-${seed}`, stub, state, firstLoad);
    await live(`oracle-${seed}`, stub, `oracle${seed}`, 'poll');
    const [killed, oracle] = [core.feed(`killed-${seed}`), core.feed(`oracle-${seed}`)];
    expect(Object.fromEntries(killed.records), `seed ${seed}, ${firstLoad}`).toEqual(Object.fromEntries(oracle.records));
    expect([...killed.records.keys()].toSorted(), `seed ${seed}`).toEqual(stub.store.all('Encounter').map(({ id }) => id).toSorted());
    expect(killed.quarantine, `seed ${seed}`).toEqual([]);
    expect(new Set(killed.batches.map(({ cursor }) => cursor)).size, `seed ${seed}`).toBe(killed.batches.length);
  }
  // Most lives must really have ended early, in each way, or nothing was shown.
  expect(died.heard).toBeGreaterThan(40);
  expect(died.unheard).toBeGreaterThan(40);
  expect(died.export).toBeGreaterThan(25);
}, 240_000);
