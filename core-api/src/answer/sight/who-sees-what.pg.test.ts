import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../test/answer-world.ts';
import { answerWorld, headline } from '../../../test/answer-world.ts';
import type { Answer } from '../answer-schema.ts';
import type { SightLine, WhoSeesWhat } from './sight-schema.ts';

/** The table says what answers do: each cell is held against a question that is really asked. */
let world: AnswerWorld;
const date = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
const homes = ['3 Alder Court', '5 Birch Lane', '9 Cedar Drive'] as const;
const people = [['Aled', 'Trefaldwyn', '2012-05-06'], ['Berwyn', 'Maldwyn', '2013-08-17'], ['Cadoc', 'Penllyn', '2014-11-28']] as const;

beforeAll(async () => {
  world = await answerWorld();
  await world.deliver(world.police, people.map(([given, family, value], level) => headline({
    sourceRef: given, date, service: 'police', sensitivity: level as 0 | 1 | 2, person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value, precision: 'day' } },
    addresses: [{ lines: [homes[level] ?? '', 'Walsall'], postcode: 'WS1 4DQ', role: 'home' }],
  })));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.sql('update agreement set gateways = null, display_months = 12, allows_reader_locations = false');
  await world.database.sql("update organisation set role = 'both'");
});

const table = async (partner: Partner): Promise<WhoSeesWhat> => (await world.app.inject({ url: '/v1/who-sees-what', headers: { authorization: `Bearer ${await world.signInToken(partner, { role: 'information-governance-lead' })}` } })).json<WhoSeesWhat>();
const lineOf = (lines: readonly SightLine[], reader: Partner, owner: Partner): SightLine | undefined => lines.find((line) => line.reader.code === reader.code && line.owner.code === owner.code);
const wayOf = (line: SightLine | undefined, gateway: string) => line?.ways.find(({ gateways }) => gateways.some(({ id }) => id === gateway));

/** What the council's practitioner is really shown of the police's record of a level, under a gateway. */
async function really(level: 0 | 1 | 2, gateway: string, subjects: { person: string; place: string }): Promise<{ level: number; person: boolean; location: boolean; address: boolean }> {
  const token = await world.userToken(world.council);
  const [given, family, dateOfBirth] = people[level];
  const asked = async (subject: string, question: object): Promise<Answer | undefined> => {
    const declared = await world.post('/v1/declarations', token, { gateway, subject, reasonCode: 'strategy-discussion', reference: 'REF-1', acknowledged: true });
    if (declared.statusCode !== 201) throw new Error(declared.body);
    const response = await world.post('/v1/searches', token, { declarationId: declared.json<{ id: string }>().id, ...question });
    expect(response.statusCode, response.body).toBe(200);
    return response.json<Answer>();
  };
  const person = await asked(subjects.person, { person: { given, family, dateOfBirth } });
  const place = await asked(subjects.place, { address: { line1: homes[level], postcode: 'WS1 4DQ' } });
  const involvements = (person?.people ?? []).flatMap((one) => one.involvements ?? []);
  return { level, person: involvements.length > 0, location: involvements.some(({ fullAddress }) => fullAddress !== undefined), address: (place?.places ?? []).some((one) => (one.involvements ?? []).length > 0) };
}

test('what the table says of each level is what questions are answered with', async () => {
  const gateway = 'children-act-1989-s47';
  const [all, whom, none] = [[true, true, true], [true, false, false], [false, false, false]];
  for (const [what, shown, arrange] of [
    ['as agreed', [all, whom, none], async () => []],
    ['by an organisation that only reads', [whom, whom, none], () => world.database.sql("update organisation set role = 'reader' where organisation_id = $1", [world.council.organisationId])],
    ['and is let', [all, whom, none], () => world.database.sql("update agreement set allows_reader_locations = true; update organisation set role = 'reader' where code = 'E08000030'")],
    ['under another gateway alone', [none, none, none], () => world.database.sql("update agreement set gateways = '{care-act-2014-s42}'")],
  ] as const) {
    await world.database.sql("update organisation set role = 'both'; update agreement set gateways = null, allows_reader_locations = false");
    await arrange();
    const way = wayOf(lineOf((await table(world.council)).weSee, world.council, world.police), gateway);
    const found = await Promise.all(([0, 1, 2] as const).map((level) => really(level, gateway, { person: 'child', place: 'household' })));
    expect(way?.levels, what).toEqual(found);
    expect(found.map(({ person, location, address }) => [person, location, address]), what).toEqual(shown);
  }
});

test('both sides read the same: what the reader sees of the owner is what the owner is told', async () => {
  const [ours, theirs] = await Promise.all([table(world.council), table(world.police)]);
  expect(lineOf(theirs.theySee, world.council, world.police)).toEqual(lineOf(ours.weSee, world.council, world.police));
  expect(theirs.theySee.map(({ owner }) => owner.code)).toEqual(['P-WMP', 'P-WMP']);
  expect(ours.weSee.map(({ owner }) => owner.code)).toEqual(['H-BCHC', 'P-WMP']);
  expect(await table(world.stranger)).toMatchObject({ weSee: [], theySee: [] });
});

test('a change of an agreement, or of a feed, is in the table at once', async () => {
  const gateway = 'children-act-1989-s47';
  const way = async () => wayOf(lineOf((await table(world.council)).weSee, world.council, world.police), gateway);
  expect((await way())?.months).toBe(12);
  await world.database.sql('update agreement set display_months = 6');
  expect((await way())?.months).toBe(6);
  await world.database.sql("update agreement set gateways = '{}'");
  expect((await way())?.months).toBeNull();
  await world.database.sql('update agreement set gateways = null');
  await world.database.sql("update feed_state set status = 'suspended' where organisation_id = $1", [world.police.organisationId]);
  expect(await way()).toMatchObject({ months: null, levels: [{ person: false, address: false }, { person: false }, { person: false }] });
  await world.database.sql("update feed_state set status = 'active' where organisation_id = $1", [world.police.organisationId]);
  await world.database.sql("update agreement set valid_to = current_date - 1");
  expect((await table(world.council)).weSee).toEqual([]);
  await world.database.sql('update agreement set valid_to = null');
});

test('the table names no person and no account', async () => {
  const text = JSON.stringify(await table(world.police));
  expect(text).not.toMatch(/Trefaldwyn|Maldwyn|Penllyn|Alder|Birch Lane|Cedar|Sam Worker|specimen/);
  expect(text).not.toContain(world.council.accountId);
});
