import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { Narrowing } from '../access/gateway.ts';
import type { Answer } from './answer-schema.ts';

/**
 * What a declared gateway leaves out of feeds that it does reach (access/cases/narrowing.yaml decides; here: every question asks it), and that the coverage says so by the gateway alone. The catalogue's own adult
 * gateways narrow to records of adults; the others here are entries of this test.
 */
let world: AnswerWorld;
const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const born = (daysAgo: number, yearsBefore = 18): string => `${Number(day(daysAgo).slice(0, 4)) - yearsBefore}${day(daysAgo).slice(4).replace('-02-29', '-02-28')}`;
const person = (given: string, family: string, value?: string) => ({ names: [{ given, family, use: 'usual' as const }], ...(value === undefined ? {} : { dateOfBirth: { value, precision: 'day' as const } }) });
const home = (line: string, postcode: string) => [{ lines: [line, 'Walsall'], postcode, role: 'home' as const }];

/** 18 for sixty days. */
const seren = { given: 'Seren', family: 'Gwilliam', dateOfBirth: born(60) };
const gethin = { given: 'Gethin', family: 'Maddocks', dateOfBirth: '1980-04-03' };
/** Known by records from before they were 18 alone. */
const cerys = { given: 'Cerys', family: 'Penhaligon', dateOfBirth: born(60) };

beforeAll(async () => {
  world = await answerWorld();
  const { police, health } = world;
  const of = ({ given, family, dateOfBirth }: typeof seren) => person(given, family, dateOfBirth);
  await world.deliver(police, [
    headline({ sourceRef: 's-open', date: day(700), status: 'open', person: of(seren), addresses: home('7 Hazel Grove', 'WS1 4DQ') }),
    headline({ sourceRef: 's-closed', date: day(90), status: 'closed', person: of(seren), addresses: home('7 Hazel Grove', 'WS1 4DQ') }),
    headline({ sourceRef: 's-adult', date: day(20), status: 'closed', person: of(seren), addresses: home('7 Hazel Grove', 'WS1 4DQ') }),
    headline({ sourceRef: 'c-closed', date: day(90), status: 'closed', person: of(cerys), addresses: home('1 Brook Street', 'WS5 3EF') }),
    headline({ sourceRef: 'g-old', date: day(250), status: 'closed', person: of(gethin), addresses: home('40 Station Road', 'WS2 9ZZ') }),
  ]);
  await world.deliver(health, [headline({ sourceRef: 'g-new', service: 'health', date: day(30), status: 'closed', person: of(gethin), addresses: home('40 Station Road', 'WS2 9ZZ') })]);
}, 120_000);
afterAll(() => world.close());
const shipped = (): typeof world.core.catalogue => catalogue;
let catalogue: AnswerWorld['core']['catalogue'];
beforeAll(() => { catalogue = world.core.catalogue; });
beforeEach(async () => {
  Object.assign(world.core, { catalogue: shipped() });
  await world.database.sql('update agreement set allows_open_across_ages = false');
});

/** From here on the one gateway of these questions narrows so. */
function narrow(narrows: Narrowing | undefined): void {
  Object.assign(world.core, { catalogue: { ...shipped(), gateways: shipped().gateways.map((gateway) => (gateway.id === 'crime-and-disorder-act-1998-s115' ? { ...gateway, narrows } : gateway)) } });
}

async function ask(question: object, gateway = 'crime-and-disorder-act-1998-s115', subject = 'household'): Promise<{ answer: Answer; token: string; declarationId: string }> {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject, gateway });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  return { answer: response.json<Answer>(), token, declarationId };
}
const days = ({ people, places }: Answer): string[] => [...people, ...places].flatMap(({ involvements = [] }) => involvements.map(({ recordDate }) => recordDate)).toSorted();
const said = ({ coverage }: Answer) => coverage.map(({ organisation, state, narrowedByGateway, narrowedIn }) => [organisation.code, state, narrowedByGateway, narrowedIn]);
/** An answer but for what is each answer's own. */
const lasting = ({ searchId: _searchId, askedAt: _askedAt, receipt: _receipt, ...rest }: Answer): object => rest;

test('an adult gateway leaves out what is from before the 18th birthday, and the coverage says so of each feed', async () => {
  const { answer } = await ask({ person: seren }, 'care-act-2014-s42', 'adult');
  expect(days(answer)).toEqual([day(20)]);
  expect(answer).toMatchObject({ total: 1, people: [{ frequency: { '0-1': 1, '1-3': 0, '3-6': 0, '6-12': 0 }, openBeforeWindow: 0 }] });
  expect(said(answer)).toEqual([['E08000030', 'silent', true, ['time-of-life']], ['H-BCHC', 'current', true, ['time-of-life']], ['P-WMP', 'current', true, ['time-of-life']]]);
});

test('open work from childhood stays where the agreement says so, closed work does not', async () => {
  await world.database.sql("update agreement set allows_open_across_ages = true where agreement_id = 'main'");
  const { answer, token, declarationId } = await ask({ person: seren }, 'care-act-2014-s42', 'adult');
  expect(days(answer)).toEqual([day(700), day(20)]);
  expect(answer.people[0]?.openBeforeWindow).toBe(1);
  const viewed = await world.post(`/v1/people/${answer.people[0]?.personId}/view`, token, { declarationId });
  expect(days(viewed.json<Answer>())).toEqual([day(700), day(20)]);
});

test('a second declared gateway that reaches childhood gives it all, and says nothing', async () => {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject: 'adult', gateway: undefined, gateways: ['care-act-2014-s42', 'crime-and-disorder-act-1998-s115'] });
  const answer = (await world.post('/v1/searches', token, { declarationId, person: seren })).json<Answer>();
  expect(days(answer)).toEqual([day(700), day(90), day(20)]);
  expect(said(answer).map(([, , narrowed]) => narrowed)).toEqual([undefined, undefined, undefined]);
});

test('whoever is known from childhood alone is the ordinary nil, word for word that of somebody whom nobody knows', async () => {
  const [hidden, unknown] = [await ask({ person: cerys }, 'care-act-2014-s42', 'adult'), await ask({ person: { ...cerys, family: 'Trevanion' } }, 'care-act-2014-s42', 'adult')];
  expect(hidden.answer.people).toEqual([]);
  expect(JSON.stringify(lasting(hidden.answer))).toBe(JSON.stringify(lasting(unknown.answer)));
  expect((await ask({ person: cerys })).answer.people).toHaveLength(1);
});

test('a record without a birth date is as old as the person’s others say, and an unborn child is a child', async () => {
  const nhs = [{ system: 'nhs-number' as const, value: '9990000026' }];
  await world.deliver(world.police, [
    headline({ sourceRef: 'e1', date: day(30), status: 'closed', person: { ...person('Eluned', 'Rhydderch', '2015-02-03'), identifiers: nhs } }),
    headline({ sourceRef: 'e2', date: day(5), status: 'closed', person: { ...person('Eluned', 'Rhydderch'), identifiers: nhs } }),
    headline({ sourceRef: 'u1', date: day(5), status: 'closed', person: { ...person('Baby', 'Cadwaladr'), expectedDate: day(-90) }, addresses: home('3 Mill Lane', 'WS6 7GH') }),
  ]);
  const eluned = { person: { given: 'Eluned', family: 'Rhydderch', nhsNumber: '9990000026' } };
  const baby = { person: { given: 'Baby', family: 'Cadwaladr' }, address: { postcode: 'WS6 7GH' } };
  expect([days((await ask(eluned)).answer), (await ask(baby)).answer.people.length]).toEqual([[day(30), day(5)], 1]);
  expect([(await ask(eluned, 'care-act-2014-s42', 'adult')).answer.people, (await ask(baby, 'care-act-2014-s42', 'adult')).answer.people]).toEqual([[], []]);
});

test('and nobody is found at their address, nor is the address completed, by an adult gateway', async () => {
  const question = { address: { line1: '1 Brook Street', postcode: 'WS5 3EF' } };
  const { answer } = await ask(question, 'care-act-2014-s42', 'address');
  expect([answer.places, answer.total]).toEqual([[], 0]);
  const token = await world.userToken(world.council);
  const complete = async (gateway: string) => (await world.post('/v1/address-lookup', token, { declarationId: await world.declare(token, { subject: 'address', gateway }), query: '1 Brook', postcode: 'WS5 3EF' })).json<{ addresses: unknown[] }>().addresses;
  expect(await complete('care-act-2014-s42')).toEqual([]);
  expect(await complete('crime-and-disorder-act-1998-s115')).toHaveLength(1);
  expect((await ask(question)).answer.places).toHaveLength(1);
});

test('fewer months: older records are not shown, and a person is known by what is left', async () => {
  narrow({ months: 3 });
  const { answer } = await ask({ person: gethin });
  expect(days(answer)).toEqual([day(30)]);
  expect(said(answer)[2]).toEqual(['P-WMP', 'current', true, ['months']]);
  narrow(undefined);
  expect(days((await ask({ person: gethin })).answer)).toEqual([day(250), day(30)]);
});

test('a sector that is left out is not read, and its coverage is that of a feed that is not reached', async () => {
  await world.database.sql("update organisation set sector = 'police' where organisation_id = $1", [world.police.organisationId]);
  narrow({ excludesSectors: ['police'] });
  const { answer } = await ask({ person: gethin });
  expect(days(answer)).toEqual([day(30)]);
  expect(said(answer)).toEqual([['E08000030', 'silent', undefined, undefined], ['H-BCHC', 'current', undefined, undefined], ['P-WMP', 'not-shared', true, undefined]]);
});

test('categories that are left out are not shown', async () => {
  await world.deliver(world.police, [headline({ sourceRef: 'l', date: day(15), status: 'closed', category: 'licensing', person: person('Ffion', 'Tremayne', '1979-09-09'), addresses: home('9 Park Road', 'WS3 1AB') })]);
  const ffion = { person: { given: 'Ffion', family: 'Tremayne', dateOfBirth: '1979-09-09' } };
  expect((await ask(ffion)).answer.people).toHaveLength(1);
  narrow({ excludesCategories: ['licensing'] });
  expect((await ask(ffion)).answer.people).toEqual([]);
  expect(said((await ask(ffion)).answer)[2]).toEqual(['P-WMP', 'current', true, ['categories']]);
});

test('what only a record says that is left out is no evidence, and not shown', async () => {
  const nhs = [{ system: 'nhs-number' as const, value: '9990000018' }];
  const known = (family: string) => ({ ...person('Ffion', family, '1971-03-05'), identifiers: nhs });
  await world.deliver(world.police, [
    headline({ sourceRef: 'v', date: day(15), status: 'closed', category: 'licensing', person: known('Vaughan-Prosser') }),
    headline({ sourceRef: 't', date: day(15), status: 'closed', person: known('Tredegar') }),
  ]);
  const question = { person: { given: 'Ffion', family: 'Vaughan-Prosser', dateOfBirth: '1971-03-05' } };
  const family = ({ people }: Answer) => people.flatMap(({ evidence }) => evidence).filter(({ field, finding }) => field === 'familyName' && finding === 'exact');
  const whole = (await ask(question)).answer;
  expect([whole.people[0]?.names, family(whole).length]).toEqual([['Ffion Tredegar', 'Ffion Vaughan-Prosser'], 1]);
  narrow({ excludesCategories: ['licensing'] });
  const narrowed = (await ask(question)).answer;
  expect(JSON.stringify(narrowed.people)).not.toContain('Vaughan');
  expect(family(narrowed)).toEqual([]);
});

test('without locations: nobody is found by an address, none is shown or compared, and a right and a wrong postcode answer alike', async () => {
  narrow({ withholdsLocations: true });
  const [right, wrong] = [await ask({ person: gethin, address: { postcode: 'WS2 9ZZ' } }), await ask({ person: gethin, address: { postcode: 'CF10 1AA' } })];
  expect(days(right.answer)).toEqual([day(250), day(30)]);
  expect(JSON.stringify(right.answer.people)).not.toMatch(/Station Road|WS2/);
  expect(right.answer.people.flatMap(({ evidence }) => evidence).filter(({ field }) => ['place', 'address', 'postcode', 'uprn'].includes(field))).toEqual([]);
  expect(lasting(right.answer)).toEqual(lasting(wrong.answer));
  expect(said(right.answer)[2]).toEqual(['P-WMP', 'current', true, ['locations']]);
  const { answer } = await ask({ address: { line1: '40 Station Road', postcode: 'WS2 9ZZ' } });
  expect([answer.places, said(answer)[2]]).toEqual([[], ['P-WMP', 'not-shared', true, ['locations']]]);
});
