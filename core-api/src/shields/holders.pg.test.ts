import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { clearText } from '../../test/clear-text.ts';
import type { Answer } from '../answer/answer-schema.ts';
import { applyShields } from './apply-shields.ts';
import type { Shields } from './shield-schema.ts';

/** A shield is decided on by the organisations whose records it concerns, beside the one that asked for it; and the asker learns of none of it. */
let world: AnswerWorld;
let asker: string;
const leads: Record<string, readonly [string, string]> = {};
let n = 0;
let who = { given: '', family: '', dateOfBirth: '' };
const families = ['Brindlewood', 'Cartmelling', 'Dunsbourne', 'Elverstone', 'Fothergale', 'Garsingham', 'Hartlebury', 'Inglethorp', 'Kettlewold', 'Langbourne'];
const date = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  world = await answerWorld();
  asker = await world.userToken(world.council);
  for (const partner of [world.council, world.police, world.health, world.stranger]) {
    const [one, two] = await Promise.all(['ana', 'bob'].map((name) => world.signInToken(partner, { role: 'information-governance-lead', name, steppedUp: true })));
    leads[partner.code] = [one ?? '', two ?? ''];
  }
});
afterAll(() => world.close());
beforeEach(() => {
  who = { given: 'Mari', family: families[n] ?? '', dateOfBirth: `19${60 + n}-04-1${n}` };
  n += 1;
});

const sent = (sourceRef: string) =>
  headline({ sourceRef: `${sourceRef}-${n}`, date, person: { names: [{ given: who.given, family: who.family, use: 'usual' }], dateOfBirth: { value: who.dateOfBirth, precision: 'day' } } });

async function isFound(by: Partner = world.health): Promise<boolean> {
  const token = await world.userToken(by);
  const declarationId = await world.declare(token, { subject: 'household' });
  const response = await world.post('/v1/searches', token, { declarationId, person: who });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>().people.length > 0;
}
async function askFor(): Promise<string> {
  const response = await world.post('/v1/shields', asker, { reason: 'stalking', reference: 'DA-77', subject: who });
  expect(response.statusCode, response.body).toBe(201);
  await applyShields(world.core);
  return response.json<{ shieldId: string }>().shieldId;
}
async function listed(partner: Partner): Promise<Shields['shields']> {
  const response = await world.app.inject({ method: 'GET', url: '/v1/shields', headers: { authorization: `Bearer ${leads[partner.code]?.[0]}` } });
  return response.json<Shields>().shields;
}
async function say(partner: Partner, shieldId: string | undefined, decision: string, by: 0 | 1): Promise<number> {
  return (await world.post(`/v1/shields/${shieldId}/decisions`, leads[partner.code]?.[by], { decision })).statusCode;
}
/** What two leads of an organisation decide. */
async function decide(partner: Partner, shieldId: string | undefined, decision: string): Promise<void> {
  expect([await say(partner, shieldId, decision, 0), await say(partner, shieldId, decision, 1)]).toEqual([200, 200]);
}
const ofOthers = async (partner: Partner): Promise<Shields['shields'][number] | undefined> => (await listed(partner)).find(({ concerns }) => concerns?.some(({ ref }) => ref.endsWith(`-${n}`)));

test('the holder of a record is asked, by its own reference, and told who asked; its leads get a notice and the trail a leaf', async () => {
  await world.deliver(world.police, [sent('p')]);
  await askFor();
  expect(await ofOthers(world.police)).toMatchObject({ status: 'pending', askedFor: world.council.code, reference: 'DA-77', isMine: false, concerns: [{ feedId: world.police.feedId, ref: `p-${n}` }] });
  expect(await ofOthers(world.health)).toBeUndefined();
  expect(await world.database.sql("select role from notice where organisation_id = $1 and kind = 'shield-asked'", [world.police.organisationId])).toEqual([{ role: 'information-governance-lead' }]);
  expect(await world.database.sql("select 1 from audit_leaf where organisation_id = $1 and kind = 'shield-concerns'", [world.police.organisationId])).toHaveLength(1);
});

test('the asker sees the same of somebody held elsewhere as of somebody unknown, before and after every decision of the holder', async () => {
  const seen = async (shieldId: string): Promise<object> => {
    const { shieldId: _id, askedAt: _at, decideBy: _by, ...rest } = (await listed(world.council)).find((one) => one.shieldId === shieldId) ?? ({} as Shields['shields'][number]);
    return rest;
  };
  const unknown = await askFor();
  who = { ...who, family: `${who.family}-Held` };
  await world.deliver(world.police, [sent('p')]);
  const held = await askFor();
  expect(await seen(held)).toEqual(await seen(unknown));
  const own = await ofOthers(world.police);
  await decide(world.police, own?.shieldId, 'approve');
  expect(await seen(held)).toEqual(await seen(unknown));
  await decide(world.police, own?.shieldId, 'end');
  expect(await seen(held)).toEqual(await seen(unknown));
});

test('two of the holder’s people end it, and it is over: who holds no record does not hide another’s client', async () => {
  await world.deliver(world.police, [sent('p')]);
  const shieldId = await askFor();
  await decide(world.council, shieldId, 'approve');
  expect(await isFound()).toBe(false);
  const own = await ofOthers(world.police);
  expect(await say(world.police, own?.shieldId, 'end', 0)).toBe(200);
  expect(await say(world.police, own?.shieldId, 'end', 0)).toBe(404);
  expect(await isFound()).toBe(false);
  expect(await say(world.police, own?.shieldId, 'end', 1)).toBe(200);
  expect(await isFound()).toBe(true);
});

test('of two holders each decides for itself, and it is over with the last', async () => {
  await world.deliver(world.police, [sent('p')]);
  await world.deliver(world.health, [sent('h')]);
  await askFor();
  await decide(world.police, (await ofOthers(world.police))?.shieldId, 'end');
  expect(await isFound(world.police)).toBe(false);
  // Not over: whose record comes now is asked as well.
  await world.deliver(world.stranger, [sent('s')]);
  expect(await ofOthers(world.stranger)).toMatchObject({ status: 'pending' });
  await decide(world.stranger, (await ofOthers(world.stranger))?.shieldId, 'end');
  expect(await isFound(world.police)).toBe(false);
  await decide(world.health, (await ofOthers(world.health))?.shieldId, 'end');
  expect(await isFound(world.police)).toBe(true);
});

test('an asker who holds a record themselves is a holder, too', async () => {
  await world.deliver(world.council, [sent('c')]);
  await world.deliver(world.police, [sent('p')]);
  const shieldId = await askFor();
  await decide(world.police, (await ofOthers(world.police))?.shieldId, 'end');
  expect(await isFound()).toBe(false);
  await decide(world.council, shieldId, 'end');
  expect(await isFound()).toBe(true);
});

test('the asking organisation undoes alone what nobody of the holder has stood up for', async () => {
  await world.deliver(world.police, [sent('p')]);
  const shieldId = await askFor();
  await decide(world.council, shieldId, 'end');
  expect(await isFound()).toBe(true);
  expect(await ofOthers(world.police)).toMatchObject({ status: 'refused' });
});

test('once one of the holder’s people has approved it, it is the holder’s: the asking organisation’s end changes nothing', async () => {
  await world.deliver(world.police, [sent('p')]);
  const shieldId = await askFor();
  const own = await ofOthers(world.police);
  expect(await say(world.police, own?.shieldId, 'approve', 0)).toBe(200);
  await decide(world.council, shieldId, 'end');
  expect(await isFound()).toBe(false);
  expect(await say(world.police, own?.shieldId, 'approve', 1)).toBe(200);
  expect(await ofOthers(world.police)).toMatchObject({ status: 'active' });
  await decide(world.police, own?.shieldId, 'end');
  expect(await isFound()).toBe(true);
});

test('whose record comes later is asked then, and once', async () => {
  await askFor();
  expect(await ofOthers(world.police)).toBeUndefined();
  await world.deliver(world.police, [sent('p')]);
  await world.deliver(world.police, [{ ...sent('p'), contact: { team: 'Another team', phone: '0300 000 0001' } }]);
  expect(await ofOthers(world.police)).toMatchObject({ status: 'pending' });
  const told = await world.database.sql("select 1 from notice where organisation_id = $1 and kind = 'shield-asked'", [world.police.organisationId]);
  expect(told).toHaveLength((await listed(world.police)).length);
  await decide(world.police, (await ofOthers(world.police))?.shieldId, 'end');
  expect(await isFound()).toBe(true);
});

test('no holder’s shield stands in clear with the asker’s, and no word of whom', async () => {
  await world.deliver(world.police, [sent('p')]);
  const shieldId = await askFor();
  const rows = await world.database.sql<{ shield_id: string }>('select * from shield where organisation_id = $1', [world.police.organisationId]);
  expect(rows.length).toBeGreaterThan(5);
  expect(clearText(rows)).not.toContain(shieldId);
  expect(clearText(rows)).not.toMatch(/Mari|DA-77/);
});
