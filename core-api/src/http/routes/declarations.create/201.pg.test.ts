import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';

const body = { gateway: 'children-act-1989-s47', subject: 'child', reasonCode: 'strategy-discussion', reason: 'Strategy discussion this afternoon', reference: 'REF-1', acknowledged: true };
const { gateway: _gateway, ...withoutGateway } = body;
const { reference: _reference, ...withoutReference } = body;
const { reason: _reason, reasonCode: _code, ...withoutReason } = body;
let world: AnswerWorld;
let token: string;

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
});
afterAll(() => world.close());

const declare = (changes: object, by = token) => world.post('/v1/declarations', by, { ...body, ...changes });

/** What the trail says of a declaration. */
async function leafOf(id: string): Promise<Record<string, unknown>> {
  const [row] = await world.database.sql<{ leaf_id: string; month: string; sealed: Buffer }>("select leaf_id, to_char(month, 'YYYY-MM') as month, sealed from audit_leaf where declaration_id = $1 and kind = 'declaration-made'", [id]);
  if (row === undefined) throw new Error('no leaf');
  return JSON.parse((world.core.keys.auditOpen(row.month, row.leaf_id, row.sealed) as { payload: string }).payload) as Record<string, unknown>;
}

test('a declaration lasts 30 minutes and is audited, with the words that were acknowledged', async () => {
  const response = await declare({});
  expect(response.statusCode).toBe(201);
  const { id, expiresAt, ...more } = response.json<{ id: string; expiresAt: string }>();
  expect(more).toEqual({});
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(30);
  expect(await leafOf(id)).toMatchObject({ gateways: [body.gateway], reasonCode: body.reasonCode, reference: 'REF-1', forReview: false, acknowledgement: world.core.catalogue.acknowledgement.id });
});

test('two gateways may be declared together, three may not, nor one twice', async () => {
  const two = ['children-act-1989-s47', 'children-act-1989-s17'];
  const three = [...two, 'vital-interests'];
  const both = (gateways: string[]) => world.post('/v1/declarations', token, { ...withoutGateway, gateways });
  expect((await both(two)).statusCode).toBe(201);
  expect((await both(three)).json()).toMatchObject({ status: 422, code: 'gateway-not-available', errors: [{ pointer: '/gateways/2', rule: 'at-most-two' }] });
  expect((await both([body.gateway, body.gateway])).json()).toMatchObject({ status: 422, errors: [{ pointer: '/gateways/1', rule: 'stands-twice' }] });
});

test.each<[string, Record<string, unknown>, string]>([
  ['of the other nation', { gateway: 'sswbwa-2014-s130' }, '/gateway'],
  ['for another kind of subject', { gateway: 'care-act-2014-s42' }, '/gateway'],
  ['for another sector', { gateway: 'police-common-law' }, '/gateway'],
  ['without a day of commencement', { gateway: 'children-act-2004-s16lc' }, '/gateway'],
  ['that is background only', { gateway: 'crime-and-disorder-act-1998-s17a' }, '/gateway'],
  ['that nobody wrote', { gateway: 'some-other-act' }, '/gateway'],
])('a gateway %s cannot be declared', async (_name, changes, pointer) => {
  const response = await declare(changes);
  expect(response.statusCode).toBe(422);
  expect(response.json()).toMatchObject({ code: 'gateway-not-available', errors: [{ pointer, rule: 'not-available' }] });
});

test.each<[string, Record<string, unknown>]>([
  ['a reason of under ten characters', { ...body, reason: 'because' }],
  ['a reason of over 200 characters', { ...body, reason: 'x'.repeat(201) }],
  ['no reason', withoutReason],
  ['no acknowledgement', { ...body, acknowledged: false }],
  ['no reference', withoutReference],
  ['an empty reference', { ...body, reference: '' }],
  ['a reference and none', { ...body, noReferenceYet: true }],
  ['gateway and gateways together', { ...body, gateways: ['children-act-1989-s17'] }],
  ['no gateway', withoutGateway],
])('%s is refused', async (_name, request) => {
  expect((await world.post('/v1/declarations', token, request)).statusCode).toBe(400);
});

test('a coded reason needs no words, and a code must be one of the catalogue', async () => {
  expect((await world.post('/v1/declarations', token, { ...withoutReason, reasonCode: 'visit-planned' })).statusCode).toBe(201);
  expect((await declare({ reasonCode: 'curiosity' })).json()).toMatchObject({ status: 422, code: 'reason-too-thin', errors: [{ pointer: '/reasonCode', rule: 'unknown' }] });
});

test('words beside a code may repeat, but they must be words', async () => {
  expect((await declare({ reason: 'The same words every time' })).statusCode).toBe(201);
  expect((await declare({ reason: 'The same words every time' })).statusCode).toBe(201);
  expect((await declare({ reason: 'qwertyuiop' })).json()).toMatchObject({ code: 'reason-too-thin', errors: [{ pointer: '/reason', rule: 'keyboard-run' }] });
});

test('words of one’s own are said once: not again for the next five, nor by colleagues’ leave', async () => {
  const own = (reason: string, by = token) => world.post('/v1/declarations', by, { ...withoutReason, reason }).then((response) => [response.statusCode, response.json<{ errors?: object[] }>().errors?.[0]]);
  expect(await own('Seen with bruises at school')).toEqual([201, undefined]);
  expect(await own('seen with bruises at school!')).toEqual([422, { pointer: '/reason', rule: 'repeated-text' }]);
  expect(await own('Seen with bruises at school', await world.userToken(world.police))).toEqual([201, undefined]);
  for (const reason of ['A visit tomorrow at ten', 'A call from the hospital', 'The neighbour rang again', 'A review next Tuesday']) expect(await own(reason)).toEqual([201, undefined]);
  expect((await own('Seen with bruises at school'))[0]).toBe(422);
  expect(await own('Three missed appointments')).toEqual([201, undefined]);
  expect(await own('Seen with bruises at school')).toEqual([201, undefined]);
});

test('for the same case one may go on with the same words, for another not', async () => {
  const opened = (given: string) => world.userToken(world.health, { subject: { person: { given, family: 'Bond', dateOfBirth: '1968-11-04' } } });
  const again = async (given: string) => (await world.post('/v1/declarations', await opened(given), { ...withoutReason, reason: 'Core group meets again today' })).statusCode;
  expect([await again('James'), await again('James'), await again('Jane'), await again('James')]).toEqual([201, 201, 422, 201]);
});

test('what fits no gateway is answered and looked at afterwards, and must be put in words', async () => {
  const declared = await declare({ gateway: 'other' });
  expect(declared.json()).toMatchObject({ forReview: true });
  const { id } = declared.json<{ id: string }>();
  expect(await leafOf(id)).toMatchObject({ forReview: true });
  expect(await world.database.sql('select for_review from declaration where declaration_id = $1', [id])).toEqual([{ for_review: true }]);
  const asked = await world.post('/v1/searches', token, { declarationId: id, person: { family: 'Bond', dateOfBirth: '1968-11-04' } });
  expect(asked.statusCode).toBe(200);
  const wordless = await world.post('/v1/declarations', token, { ...withoutReason, gateway: 'other', reasonCode: 'new-concern' });
  expect(wordless.json()).toMatchObject({ status: 422, code: 'reason-too-thin', errors: [{ pointer: '/reason', rule: 'in-words' }] });
});

test('a refused declaration is in the trail by its rules, without what was written', async () => {
  const opened = async () => {
    const rows = await world.database.sql<{ leaf_id: string; month: string; sealed: Buffer }>("select leaf_id, to_char(month, 'YYYY-MM') as month, sealed from audit_leaf where kind = 'declaration-refused' order by at, leaf_id");
    return rows.map((row) => (world.core.keys.auditOpen(row.month, row.leaf_id, row.sealed) as { payload: string }).payload);
  };
  const before = (await opened()).length;
  await declare({ gateway: 'care-act-2014-s42' });
  await declare({ gateway: 'whatever-canary' });
  await declare({ reason: 'qwertyuiop canary' });
  expect((await opened()).slice(before)).toEqual([
    '{"code":"gateway-not-available","rules":["not-available"],"gateways":["care-act-2014-s42"],"subject":"child"}',
    '{"code":"gateway-not-available","rules":["not-available"],"gateways":[],"subject":"child"}',
    '{"code":"reason-too-thin","rules":["keyboard-run"],"gateways":["children-act-1989-s47"],"subject":"child"}',
  ]);
});
