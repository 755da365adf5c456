import { expect, test, vi } from 'vitest';

import { eachOnStub } from './each-on-stub.ts';
import { exampleAgreement } from './example-terms.ts';
import { attendance, configOf, held, readOnce } from './reading.ts';
import type { Clock, Feed, Setting } from './reading.ts';
import type { RunningStub, StubResource } from './stub-server/index.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let clock: Clock;
let stub: RunningStub;
let feed: Feed;
let setting: Setting;
eachOnStub((world) => ({ clock, stub, feed, setting } = world));

type Rule = Readonly<Record<string, unknown>>;
const emergency: Rule = { id: 'emergency', activity: ['emergency-attendance'], do: 'send' };
const missed: Rule = { id: 'missed', activity: ['did-not-attend'], do: 'send' };
const everyType = ['Encounter', 'Appointment', 'EpisodeOfCare', 'Flag'];
/** The same feed under other rules, or otherwise changed. */
function under(rules: readonly Rule[], change: Readonly<Record<string, unknown>> = {}): void {
  setting = { ...setting, config: configOf(stub, { types: everyType, agreement: { ...exampleAgreement, rules }, ...change }) };
}
async function pass(): Promise<string | undefined> {
  clock.pass(3_600_000);
  return (await readOnce(feed, setting))?.message;
}
const noShow = (id: string): StubResource => ({ resourceType: 'Appointment', id, status: 'noshow', start: '2026-11-18T09:00:00Z', participant: [{ actor: { reference: `Patient/p-${id}` }, status: 'accepted' }] });
/** Attendances a.., and missed appointments m.. with their patients. */
function put(attendances: number, appointments: number): void {
  for (let at = 0; at < attendances; at += 1) for (const resource of attendance(`a${at}`)) stub.put(resource);
  for (let at = 0; at < appointments; at += 1) for (const resource of [...attendance(`m${at}`).slice(0, 1), noShow(`m${at}`)]) stub.put(resource);
}
const askedFor = (type: string): number => stub.requests.filter(({ path }) => new RegExp(`/${type}([?/]|$)`).test(path)).length;

test('a server is asked only for types that the agreement could send: no page, no history, and no scope of others', async () => {
  const scopes: string[] = [];
  under([emergency, { id: 'rest', do: 'leave-out' }]);
  setting = {
    ...setting,
    network: async (request) => {
      if (request.url.includes('oauth2')) scopes.push(new URLSearchParams(await request.clone().text()).get('scope') ?? '');
      return globalThis.fetch(request);
    },
  };
  put(3, 3);
  for (let at = 0; at < 2; at += 1) expect(await pass()).toBeUndefined();
  expect([held(feed), askedFor('Appointment'), askedFor('EpisodeOfCare'), askedFor('Flag')]).toEqual([['a0', 'a1', 'a2'], 0, 0, 0]);
  expect(scopes.length).toBeGreaterThan(0);
  expect(scopes.join(' ')).not.toMatch(/Appointment|EpisodeOfCare|Flag/);
});

test.each(['entered-in-error', 'cancelled'])('an attendance that is %s is taken back', async (status) => {
  put(2, 0);
  await pass();
  stub.put({ ...(attendance('a1')[1] ?? { resourceType: 'Encounter', id: '' }), status });
  expect([await pass(), held(feed)]).toEqual([undefined, ['a0']]);
});

test.each([
  ['is gone from the server', (): unknown => stub.remove('Patient', 'p-a1')],
  ['was merged into a record that is not there', (): unknown => stub.put({ ...(attendance('a1')[0] ?? { resourceType: 'Patient', id: '' }), active: false, link: [{ other: { reference: 'Patient/nobody' }, type: 'replaced-by' }] })],
  ['is not in use', (): unknown => stub.put({ ...(attendance('a1')[0] ?? { resourceType: 'Patient', id: '' }), active: false })],
])('what was sent of a person whose record %s does not stand on', async (_what, change) => {
  put(2, 0);
  await pass();
  expect(held(feed)).toEqual(['a0', 'a1']);
  change();
  expect([await pass(), held(feed)]).toEqual([undefined, ['a0']]);
  // And comes back with it.
  for (const resource of attendance('a1').slice(0, 1)) stub.put(resource);
  expect([await pass(), held(feed)]).toEqual([undefined, ['a0', 'a1']]);
});

test('a birth that is put right takes back what was sent of somebody taken for a child', async () => {
  under([{ ...emergency, youngerThan: 18 }]);
  const [patient, encounter] = attendance('a1') as [StubResource, StubResource];
  stub.put({ ...patient, birthDate: '2018-02-03' });
  stub.put(encounter);
  await pass();
  expect(held(feed)).toEqual(['a1']);
  stub.put(patient);
  expect([await pass(), held(feed)]).toEqual([undefined, []]);
});

test('an agreement that is narrowed has what it does not allow any more taken back, a type that is asked for no longer among it', async () => {
  under([emergency, missed]);
  put(4, 13);
  await pass();
  expect(held(feed).length).toBe(17);
  under([emergency]);
  expect([await pass(), held(feed)]).toEqual([undefined, ['a0', 'a1', 'a2', 'a3']]);
  const asked = askedFor('Appointment');
  expect([await pass(), await pass(), askedFor('Appointment')]).toEqual([undefined, undefined, asked]);
  // Widened again, everything is back.
  under([emergency, missed]);
  expect([await pass(), held(feed).length]).toEqual([undefined, 17]);
});

test('rules within one type are judged anew too, and what nothing changed in is sent again only then', async () => {
  under([{ id: 'older', activity: ['emergency-attendance'], do: 'send', youngerThan: 120 }]);
  put(3, 0);
  await pass();
  await pass();
  expect(feed.sent.get('a0')).toBe(1);
  under([{ id: 'children', activity: ['emergency-attendance'], do: 'send', youngerThan: 18 }]);
  expect([await pass(), held(feed)]).toEqual([undefined, []]);
  const sent = feed.sent.get('a0');
  await pass();
  expect(feed.sent.get('a0')).toBe(sent);
});

test('another telephone number in the configuration reaches what was sent before', async () => {
  put(2, 0);
  await pass();
  setting = { ...setting, config: configOf(stub, { contacts: { standard: { team: 'Safeguarding hub', phone: '01632 960999' } } }) };
  expect(await pass()).toBeUndefined();
  expect([...feed.rows.values()].every((row) => JSON.stringify(row).includes('01632 960999'))).toBe(true);
});

test('a reading that ends on the way goes on with what is left to be judged, and nothing that was narrowed out stays', async () => {
  under([emergency, missed], { pageRows: 3 });
  for (let at = 0; at < 11; at += 1) {
    put(0, 0);
    clock.pass(60_000);
    for (const resource of [...attendance(`m${at}`).slice(0, 1), noShow(`m${at}`)]) stub.put(resource);
  }
  put(3, 0);
  await pass();
  under([emergency], { pageRows: 3 });
  for (let at = 0; at < 12; at += 1) {
    clock.pass(3_600_000);
    await readOnce(feed, { ...setting, pages: 1 });
  }
  expect([await pass(), held(feed)]).toEqual([undefined, ['a0', 'a1', 'a2']]);
});

test('where the server lets us read such a type no longer, that is told by its code, and everything else goes on', async () => {
  under([emergency, missed]);
  put(2, 3);
  await pass();
  under([emergency]);
  stub.intercept = (request) => (request.url.includes('/Appointment') ? new Response(null, { status: 403 }) : undefined);
  for (const resource of attendance('new')) stub.put(resource);
  expect(await pass()).toBe('config: withdrawal-denied');
  expect(held(feed)).toContain('new');
  stub.intercept = undefined;
  expect([await pass(), held(feed)]).toEqual([undefined, ['a0', 'a1', 'new']]);
});
