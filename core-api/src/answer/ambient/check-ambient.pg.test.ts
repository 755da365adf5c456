import { afterAll, beforeAll, expect, test } from 'vitest';

import { ambientWorld, fire } from '../../../test/ambient-world.ts';
import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../test/answer-world.ts';
import type { TestEhr } from '../../../test/ehr-world.ts';
import { addEhr, signCall } from '../../../test/ehr-world.ts';

let world: AnswerWorld;
let ehr: TestEhr;

const someone = (given: string, family: string, birth: string) => ({ names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value: birth, precision: 'day' as const } });
const asked = (given: string, family: string, dateOfBirth: string, more: object = {}) => ({ person: { given, family, dateOfBirth, ...more } });
const home = { lines: ['14 Hazel Grove', 'Walsall'], postcode: 'WS4 4DQ', role: 'home' as const };
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const [recent, longAgo] = [daysAgo(20), daysAgo(600)];

beforeAll(async () => {
  world = await answerWorld();
  const { council, police, health } = world;
  await world.deliver(council, [
    headline({ sourceRef: 'c1', date: recent, person: someone('Tomos', 'Applewhaite', '2014-05-04'), addresses: [home] }),
    headline({ sourceRef: 'c2', date: recent, person: someone('Ann', 'Brindlewood', '2015-06-05'), sensitivity: 2 }),
    headline({ sourceRef: 'c3', date: recent, person: someone('Ivy', 'Cartmelling', '2016-07-06'), sensitivity: 1, addresses: [home] }),
    headline({ sourceRef: 'c4', date: longAgo, status: 'closed', person: someone('Olwen', 'Dunsbourne', '2013-03-03') }),
  ]);
  await world.deliver(police, [headline({ sourceRef: 'p1', service: 'police', date: recent, person: someone('Tomos', 'Applewhaite', '2014-05-04') })]);
  await world.deliver(health, [headline({ sourceRef: 'h1', service: 'health', date: recent, person: someone('Ianto', 'Fothergale', '2011-11-11') })]);
  ehr = await ambientWorld(world, { fhirServer: 'https://fhir.example.org/r4' });
});
afterAll(() => world.close());

type Answer = { card?: { id: string; finding: string }; patientNeeded?: { continuation: string; fhirServer?: string } };
const finding = async (patient: unknown, from: TestEhr = ehr): Promise<string | undefined> => (await fire(world, from, patient)).json<Answer>().card?.finding;
const leaves = async (kind = 'ambient-checked') => world.database.sql<{ leaf_id: string; organisation_id: string; account_id: string | null; sealed: Buffer }>('select leaf_id, organisation_id, account_id, sealed from audit_leaf where kind = $1 order by leaf_id', [kind]);
const unknown = asked('Nobody', 'Marrisdale', '2015-01-01');

test('it is yes where others are involved, and no where nobody is found; never how many or which', async () => {
  const response = await fire(world, ehr, asked('Tomos', 'Applewhaite', '2014-05-04'));
  expect(response.json()).toEqual({ language: 'en', card: { id: expect.any(String) as string, finding: 'involved' } });
  expect(await finding(unknown)).toBe('none-found');
});

test('somebody shielded is like somebody unknown: same text, same size, same trail', async () => {
  const shape = async (patient: unknown) => {
    const before = (await leaves()).length;
    const response = await fire(world, ehr, patient);
    const { 'x-request-id': _id, date: _date, ...headers } = response.headers;
    return { status: response.statusCode, headers, body: response.body.replace(/"id":"[^"]+"/, '"id":""'), leaves: (await leaves()).length - before };
  };
  expect(await shape(asked('Ann', 'Brindlewood', '2015-06-05'))).toEqual(await shape(asked('Bob', 'Marrisdales', '2015-06-05')));
});

test('somebody restricted is found without where they live: a right and a wrong address make no difference', async () => {
  const with_ = (address: object) => ({ ...asked('Ivy', 'Cartmelling', '2016-07-06'), address });
  expect([await finding(with_({ line1: '14 Hazel Grove', postcode: 'WS4 4DQ' })), await finding(with_({ line1: '9 Far Road', postcode: 'B1 1AA' })), await finding(asked('Ivy', 'Cartmelling', '2016-07-06'))]).toEqual(['involved', 'involved', 'involved']);
});

test('what the EHR’s own organisation sent alone is no other agency; what is over is none', async () => {
  expect(await finding(asked('Ianto', 'Fothergale', '2011-11-11'))).toBe('none-found');
  expect(await finding(asked('Olwen', 'Dunsbourne', '2013-03-03'))).toBe('none-found');
});

test('a question that would be too thin, or for whom the gateway is not, is not asked: nothing is looked up', async () => {
  const before = await leaves();
  expect(await finding(asked('Tomos', 'Applewhaite', '2014'))).toBe('not-made');
  expect(await finding({ person: { family: 'Applewhaite' } })).toBe('not-made');
  expect(await finding(asked('Tomos', 'Applewhaite', '1960-05-04'))).toBe('not-made');
  expect(await finding(asked('Tomos', 'Applewhaite', '2014-05-04', { nhsNumber: '1234567890' }))).toBe('not-made');
  expect(await finding('withheld')).toBe('not-made');
  expect(await leaves()).toEqual(before);
});

test('each check leaves its own kind of leaf, of the EHR and of no account, sealed, before it is answered', async () => {
  const before = (await leaves()).length;
  await fire(world, ehr, asked('Tomos', 'Applewhaite', '2014-05-04'), { user: 'Practitioner/canary-7' });
  const leaf = (await leaves())[before];
  expect([leaf?.organisation_id, leaf?.account_id]).toEqual([world.health.organisationId, null]);
  expect(leaf?.sealed.toString('latin1')).not.toMatch(/Applewhaite|canary/);
  const opened = JSON.stringify(world.core.keys.auditOpen(new Date().toISOString().slice(0, 7), leaf?.leaf_id ?? '', leaf?.sealed ?? Buffer.alloc(0)));
  for (const word of ['involved', 'emergency-department', 'Practitioner/canary-7', 'children-act-1989-s47', 'ambient-']) expect(opened).toContain(word);
});

test('no audit, no answer: where the leaf cannot be written nothing is said, and the call may be made again', async () => {
  const path = '/cds-services/mast-who-else';
  const token = await signCall(ehr, path);
  const body = { hook: 'patient-view', patient: asked('Tomos', 'Applewhaite', '2014-05-04') };
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  const refused = await world.post(`/v1${path}`, token, body);
  await world.database.sql('grant insert on audit_leaf to mast_app');
  expect([refused.statusCode, refused.body.includes('involved')]).toEqual([503, false]);
  expect((await world.post(`/v1${path}`, token, body)).json<Answer>().card?.finding).toBe('involved');
});

test('it is off elsewhere: another setting, none, another organisation', async () => {
  const patient = asked('Tomos', 'Applewhaite', '2014-05-04');
  for (const other of [await addEhr(world, world.health, { setting: 'maternity' }), await addEhr(world, world.health), await addEhr(world, world.police, { setting: 'emergency-department' })]) expect(await finding(patient, other)).toBe('not-made');
});

test('a patient that did not come is asked for, from the registered server alone; the call goes on once, as itself', async () => {
  const path = '/cds-services/mast-who-else';
  const token = await signCall(ehr, path);
  const first = await world.post(`/v1${path}`, token, { hook: 'patient-view' });
  const { patientNeeded } = first.json<Answer>();
  expect(patientNeeded).toEqual({ continuation: expect.any(String) as string, fhirServer: 'https://fhir.example.org/r4' });
  const goOn = (with_: string, continuation: string | undefined, patient: unknown = asked('Tomos', 'Applewhaite', '2014-05-04')) => world.post(`/v1${path}/patient`, with_, { hook: 'patient-view', patient, continuation });
  expect((await goOn(await signCall(ehr, path), patientNeeded?.continuation)).statusCode).toBe(401);
  expect((await goOn(token, 'x'.repeat(43))).statusCode).toBe(401);
  expect((await goOn(token, patientNeeded?.continuation)).json<Answer>().card?.finding).toBe('involved');
  expect((await goOn(token, patientNeeded?.continuation)).statusCode).toBe(401);
});

test('past the agreed number an hour nothing is looked up, the trail says so once, and the card is as everywhere', async () => {
  const limited = await ambientWorld(world, { perHour: 3 });
  const found: (string | undefined)[] = [];
  for (let n = 0; n < 6; n += 1) found.push(await finding(asked('Tomos', 'Applewhaite', '2014-05-04'), limited));
  expect(found).toEqual(['involved', 'involved', 'involved', 'not-made', 'not-made', 'not-made']);
  expect(await leaves('ambient-limited')).toHaveLength(1);
});

test('it ends with the agreement, on the next call; a newer version without it ends it too', async () => {
  await world.database.sql("update agreement set status = 'ended', ended_at = now() where agreement_id like 'ambient-%'");
  expect(await finding(asked('Tomos', 'Applewhaite', '2014-05-04'))).toBe('not-made');
});
