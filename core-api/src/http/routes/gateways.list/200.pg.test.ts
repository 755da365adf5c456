import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

type Listed = {
  gateways: { id: string; title: string; text: string; status: string; statusText?: string; source: string; conditions: string[]; review: boolean; welsh: string }[];
  reasons: { code: string; title: string }[];
  acknowledgement: { id: string; text: string; offences: { act: string; provision: string; statusText?: string }[] };
};
const subjects = ['child', 'adult', 'unknown-age', 'household', 'address'] as const;
let world: AnswerWorld;

beforeAll(async () => {
  world = await answerWorld();
  const settings = [[world.council, 'england', 'local-authority'], [world.police, 'wales', 'police'], [world.health, 'uk', 'health'], [world.stranger, 'scotland', 'local-authority']] as const;
  for (const [partner, nation, sector] of settings) await world.database.sql('update organisation set nation = $2, sector = $3 where organisation_id = $1', [partner.organisationId, nation, sector]);
});
afterAll(() => world.close());

async function listed(token: string, subject: string, language = 'en'): Promise<Listed> {
  const response = await world.app.inject({ url: `/v1/gateways?subject=${subject}`, headers: { authorization: `Bearer ${token}`, 'accept-language': language } });
  expect(response.statusCode).toBe(200);
  return response.json<Listed>();
}

test.each<[string, () => Partner, number]>([
  ['an English council', () => world.council, 1],
  ['a Welsh police force', () => world.police, 1],
  ['a health body of both nations', () => world.health, 1],
  ['an organisation of neither nation', () => world.stranger, 0],
])('what %s is offered may be declared, and what it is not offered may not', async (_name, partner, least) => {
  const token = await world.userToken(partner());
  for (const subject of subjects) {
    const offered = (await listed(token, subject)).gateways.map(({ id }) => id);
    expect(offered.length).toBeGreaterThanOrEqual(least);
    const taken: string[] = [];
    for (const { id } of world.core.catalogue.gateways) {
      const body = { gateway: id, subject, reasonCode: 'visit-planned', reason: 'A planned visit at noon', reference: 'R', acknowledged: true };
      if ((await world.post('/v1/declarations', token, body)).statusCode === 201) taken.push(id);
    }
    expect(taken).toEqual(offered);
  }
});

test('the lists of the two nations differ, and nothing of one stands in the other', async () => {
  const ids = async (partner: Partner) => (await listed(await world.userToken(partner), 'adult')).gateways.map(({ id }) => id);
  const [england, wales] = [await ids(world.council), await ids(world.police)];
  expect(england).toContain('care-act-2014-s42');
  expect(wales).toContain('sswbwa-2014-s126');
  expect(england.filter((id) => id.startsWith('sswbwa'))).toEqual([]);
  expect(wales.filter((id) => id.startsWith('care-act'))).toEqual([]);
});

test('each entry says what it is, where it stands and that it is to be confirmed; none is chosen', async () => {
  const { gateways, acknowledgement } = await listed(await world.userToken(world.council), 'child');
  expect(gateways.find(({ id }) => id === 'children-act-2004-s16la')).toEqual({
    id: 'children-act-2004-s16la',
    title: 'Children Act 2004, section 16LA (information sharing duty)',
    text: 'Sharing information to safeguard or promote the welfare of a child, unless sharing would be more detrimental to the child.',
    subjects: ['child', 'unknown-age'],
    status: 'to-be-confirmed',
    statusText: 'The text of section 16LA and the day on which it came into force: to be confirmed by an information-governance lawyer.',
    source: "Children Act 2004, sections 16LA and 16LB, inserted by section 4 of the Children's Wellbeing and Schools Act 2026",
    conditions: ['Sharing is not more detrimental to the child than not sharing.'],
    review: false,
    welsh: 'draft',
  });
  for (const { statusText } of gateways) expect(statusText).toMatch(/to be confirmed by an information-governance lawyer/);
  expect(acknowledgement.offences.map(({ act, provision }) => `${act}, ${provision}`)).toEqual(['Data Protection Act 2018, 170', 'Computer Misuse Act 1990, 1']);
});

test('every text is there in Welsh, and is another than the English', async () => {
  const token = await world.userToken(world.council);
  const texts = ({ gateways, reasons, acknowledgement }: Listed) => [
    ...gateways.flatMap(({ title, text, statusText, conditions }) => [title, text, statusText, ...conditions]),
    ...reasons.map(({ title }) => title),
    acknowledgement.text,
    ...acknowledgement.offences.flatMap(({ act, statusText }) => [act, statusText ?? `${act} cy`]),
  ];
  const [en, cy] = [texts(await listed(token, 'adult', 'en')), texts(await listed(token, 'adult', 'cy'))];
  expect(cy).toHaveLength(en.length);
  expect(en.length).toBeGreaterThan(30);
  expect(cy.filter((text, at) => text === en[at])).toEqual([]);
});
