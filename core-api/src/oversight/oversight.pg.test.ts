import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';
import { chaseReferences } from './chase-references.ts';
import type { OversightItem, OversightList } from './oversight-schema.ts';

let world: AnswerWorld;
let token: string;
let lead: string;

beforeAll(async () => {
  world = await answerWorld();
  token = await world.userToken(world.council);
  lead = await world.signInToken(world.council, { role: 'information-governance-lead' });
});
afterAll(() => world.close());

const list = (waiting: string, by = lead) => world.app.inject({ url: `/v1/declaration-reviews?waiting=${waiting}`, headers: { authorization: `Bearer ${by}` } });
const waiting = async (which: string, by = lead) => (await list(which, by)).json<OversightList>().declarations;
const other = (reason: string) => world.declare(token, { gateway: 'other', reason, reference: 'CANARY-1' });

test('what was made under no gateway of the catalogue waits for the information-governance lead of that organisation, and is settled once', async () => {
  const id = await other('A neighbour asked us to look in on them');
  expect(await waiting('review')).toMatchObject([{ declarationId: id, accountId: world.council.accountId, gateways: ['other'] }]);
  expect((await list('review')).body).not.toMatch(/neighbour|CANARY/);
  expect(await waiting('review', await world.signInToken(world.police, { role: 'information-governance-lead' }))).toEqual([]);
  const read = await world.post(`/v1/declaration-reviews/${id}/read`, lead, {});
  expect(read.json<OversightItem>()).toMatchObject({ reason: 'A neighbour asked us to look in on them', reference: 'CANARY-1', outcome: null });
  const settle = (outcome: string) => world.post(`/v1/declaration-reviews/${id}/outcome`, lead, { outcome });
  expect((await settle('gateway-missing')).json()).toEqual({ declarationId: id, outcome: 'gateway-missing' });
  expect((await settle('proper')).statusCode).toBe(404);
  expect(await waiting('review')).toEqual([]);
  expect(await world.database.sql(`select kind from audit_leaf where declaration_id = $1 and kind like 'declaration-re%' order by at`, [id])).toEqual([{ kind: 'declaration-reason-read' }, { kind: 'declaration-reviewed' }]);
});

test('whom somebody asked about is never told with the reason', async () => {
  const id = await other('Somebody rang and would not say who they are');
  expect((await world.post('/v1/searches', token, { declarationId: id, person: { family: 'Canaryname', dateOfBirth: '1968-11-04' } })).statusCode).toBe(200);
  const read = await world.post(`/v1/declaration-reviews/${id}/read`, lead, {});
  expect(read.json<OversightItem>()).toMatchObject({ reason: 'Somebody rang and would not say who they are' });
  expect(read.body).not.toMatch(/Canaryname|1968/);
});

test('nobody reviews their own declaration, whatever role they have come to, and not past the code either', async () => {
  const id = await other('The hospital called about a discharge');
  const leadId = await world.accountOf(world.council, 'information-governance-lead');
  await world.database.sql('update declaration set account_id = $2 where declaration_id = $1', [id, leadId]);
  const own = await world.post(`/v1/declaration-reviews/${id}/outcome`, lead, { outcome: 'proper' });
  const unknown = await world.post(`/v1/declaration-reviews/${crypto.randomUUID()}/outcome`, lead, { outcome: 'proper' });
  const shape = ({ statusCode, body }: typeof own) => [statusCode, body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')];
  expect(shape(own)).toEqual(shape(unknown));
  await expect(world.database.sql(`update declaration set review_outcome = 'proper', reviewed_by = account_id where declaration_id = $1`, [id])).rejects.toMatchObject({ code: '23514' });
});

test('a declaration under a gateway of the catalogue cannot be read by governance', async () => {
  const id = await world.declare(token);
  expect((await world.post(`/v1/declaration-reviews/${id}/read`, lead, {})).statusCode).toBe(404);
});

test('a reference that is overdue is chased once and listed until it is given', async () => {
  const id = await world.declare(token, { reference: undefined, noReferenceYet: true });
  await chaseReferences(world.core);
  expect(await waiting('reference')).toEqual([]);
  await world.database.sql(`update declaration set reference_due = now() - interval '1 minute' where declaration_id = $1`, [id]);
  await chaseReferences(world.core);
  await chaseReferences(world.core);
  expect(await world.database.sql(`select account_id from notice where kind = 'reference-missing'`)).toEqual([{ account_id: world.council.accountId }]);
  expect(await waiting('reference')).toMatchObject([{ declarationId: id, accountId: world.council.accountId }]);
  expect((await waiting('reference'))[0]?.chasedAt).not.toBeNull();
  expect((await world.post(`/v1/declarations/${id}/reference`, token, { reference: 'REF-2' })).statusCode).toBe(200);
  expect(await waiting('reference')).toEqual([]);
});

test.each(['practitioner', 'team-lead', 'administrator', 'data-lead', 'broker'] as const)('a %s sees nothing of it', async (role) => {
  expect((await list('review', await world.signInToken(world.council, { role }))).statusCode).toBe(403);
});
