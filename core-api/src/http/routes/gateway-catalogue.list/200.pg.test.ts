import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';
import type { GatewayCatalogue } from '../../../answer/gateway-catalogue-schema.ts';

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld();
});
afterAll(() => world.close());

async function read(role: 'administrator' | 'broker', language = 'en'): Promise<GatewayCatalogue> {
  const response = await world.app.inject({ url: '/v1/gateway-catalogue', headers: { authorization: `Bearer ${await world.signInToken(world.council, { role })}`, 'accept-language': language } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<GatewayCatalogue>();
}

test('the whole catalogue is there for whoever reads it, each entry with how it stands today', async () => {
  const { gateways } = await read('administrator');
  expect(gateways.map(({ id }) => id)).toEqual(world.core.catalogue.gateways.map(({ id }) => id));
  const standing = Object.fromEntries(gateways.map((each) => [each.id, each.standing]));
  expect(standing).toMatchObject({ 'children-act-1989-s47': 'open', 'children-act-2004-s29': 'context-only', 'children-act-2004-s16lc': 'not-yet-in-force' });
  expect((await read('broker')).gateways).toEqual(gateways);
});

test('an entry tells nations, days, whom it is for and what it leaves out, and that nobody has confirmed it', async () => {
  const { gateways } = await read('administrator');
  expect(gateways.find(({ id }) => id === 'sswbwa-2014-s126')).toMatchObject({
    nations: ['wales'], from: '2016-04-06', to: null, roles: ['practitioner'], subjects: ['adult', 'household', 'address'], excludesServices: ['education'], narrows: { onlyRecordsOf: 'adults' }, status: 'to-be-confirmed',
  });
  expect(gateways.filter(({ statusText }) => !/to be confirmed by an information-governance lawyer/.test(statusText ?? ''))).toEqual([]);
});

test('in Welsh, every text is another', async () => {
  const [en, cy] = [await read('administrator'), await read('administrator', 'cy')];
  const texts = ({ gateways, reasons }: GatewayCatalogue): unknown[] => [...gateways.flatMap(({ title, text, statusText }) => [title, text, statusText]), ...reasons.map(({ title }) => title)];
  expect(texts(cy).filter((text, at) => text === texts(en)[at])).toEqual([]);
});
