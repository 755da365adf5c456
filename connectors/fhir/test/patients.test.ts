import { afterEach, beforeEach, expect, test } from 'vitest';

import { attendance, Clock, configOf, held, memoryState, newFeed, oracle, readOnce, startServer } from './reading.ts';
import type { Feed, Setting } from './reading.ts';
import type { RunningStub, StubResource } from './stub-server/index.ts';

let clock: Clock;
let stub: RunningStub;
let feed: Feed;
let setting: Setting;
beforeEach(async () => {
  clock = new Clock();
  stub = await startServer(clock);
  feed = newFeed();
  setting = { clock, config: configOf(stub), state: memoryState() };
});
afterEach(() => stub.close());

const patientOf = (id: string, change: Record<string, unknown> = {}): StubResource => ({ ...(attendance(id)[0] ?? { resourceType: 'Patient', id: '' }), ...change });
const text = (ref: string): string => JSON.stringify(feed.rows.get(ref));

async function pass(): Promise<void> {
  clock.pass(3_600_000);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual(oracle(stub));
}

test('whose name changes has all their records sent again, and nobody else', async () => {
  for (const resource of [...attendance('a'), ...attendance('b')]) stub.put(resource);
  for (let at = 0; at < 12; at += 1) stub.put({ ...(attendance('a')[1] ?? { resourceType: 'Encounter', id: '' }), id: `a${at}` });
  await pass();
  stub.put(patientOf('a', { name: [{ use: 'official', family: 'Married', given: ['Persona'] }] }));
  await pass();
  expect([...feed.rows.keys()].filter((ref) => text(ref).includes('Married')).length).toBe(13);
  expect([feed.sent.get('a'), feed.sent.get('b')]).toEqual([2, 1]);
});

test('a patient who becomes restricted loses the address in what was sent before', async () => {
  for (const resource of attendance('a')) stub.put(resource);
  await pass();
  expect(text('a')).toContain('SA1 1AA');
  stub.put(patientOf('a', { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } }));
  await pass();
  expect([text('a').includes('SA1 1AA'), text('a').includes('"sensitivity":1')]).toEqual([false, true]);
});

test('a record that gave way to another is told under the one that stays', async () => {
  for (const resource of [...attendance('old'), ...attendance('kept', 'Kept')]) stub.put(resource);
  await pass();
  stub.put(patientOf('old', { active: false, link: [{ other: { reference: 'Patient/p-kept' }, type: 'replaced-by' }] }));
  stub.put(patientOf('kept', { name: [{ use: 'official', family: 'Kept', given: ['Personkept'] }], link: [{ other: { reference: 'Patient/p-old' }, type: 'replaces' }] }));
  await pass();
  expect(text('old')).toContain('Kept');
});

test('what changes while a first load is under way is told afterwards', async () => {
  for (let at = 0; at < 20; at += 1) for (const resource of attendance(`e${at}`)) stub.put(resource);
  let asked = 0;
  stub.intercept = (request) => {
    asked += Number(request.url.includes('/Encounter?') || request.url.includes('_getpages'));
    if (asked === 3) stub.put(patientOf('e1', { name: [{ use: 'official', family: 'Meanwhile', given: ['Persone1'] }] }));
    return undefined;
  };
  await pass();
  stub.intercept = undefined;
  await pass();
  expect(text('e1')).toContain('Meanwhile');
});

test('an activity that is no longer relevant is taken back', async () => {
  for (const resource of attendance('a')) stub.put(resource);
  await pass();
  stub.put({ ...(attendance('a')[1] ?? { resourceType: 'Encounter', id: '' }), class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' } });
  clock.pass(3_600_000);
  expect(await readOnce(feed, setting)).toBeUndefined();
  expect(held(feed)).toEqual([]);
});

test.each([true, false])('patients are read once each, whether they come along (%s) or not', async (includePatients) => {
  setting = { ...setting, config: configOf(stub, { includePatients }) };
  for (let at = 0; at < 12; at += 1) stub.put({ ...(attendance('a')[1] ?? { resourceType: 'Encounter', id: '' }), id: `a${at}` });
  stub.put(patientOf('a'));
  await pass();
  expect(feed.requests.filter(({ url }) => url.endsWith('/Patient/p-a')).length).toBe(includePatients ? 0 : 1);
});
