import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../../test/answer-world.ts';
import { answerWorld } from '../../../../test/answer-world.ts';
import type { AuditList } from '../../../audit/reading/audit-list-schema.ts';

let world: AnswerWorld;
let practitioner: string;
let lead: string;

beforeAll(async () => {
  world = await answerWorld();
  practitioner = await world.userToken(world.council);
  lead = await world.signInToken(world.council, { role: 'information-governance-lead' });
  for (let at = 0; at < 3; at += 1) await world.declare(practitioner, { reference: `Canary-${at}` });
  await world.declare(await world.userToken(world.police));
});
afterAll(() => world.close());

const read = (token: string, query = '', headers: Record<string, string> = {}) => world.app.inject({ url: `/v1/audit-events${query}`, headers: { authorization: `Bearer ${token}`, ...headers } });
const events = async (token: string, query = '') => (await read(token, query)).json<AuditList>().events;

test('a practitioner reads their own trail, the newest first, in words of either language, and nothing sealed', async () => {
  const own = await events(practitioner, '?kind=declaration-made');
  expect(own).toHaveLength(3);
  expect(new Set(own.map(({ accountId }) => accountId))).toEqual(new Set([world.council.accountId]));
  expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).toSorted().toReversed());
  expect(own[0]).toMatchObject({ text: 'Made a declaration', clientId: world.council.hostId });
  const welsh = await read(practitioner, '?kind=declaration-made', { 'accept-language': 'cy' });
  expect(welsh.json<AuditList>().events[0]?.text).toBe('Gwnaed datganiad');
  expect(welsh.body).not.toContain('Canary');
});

test('reading leaves a leaf itself, which the next reading shows', async () => {
  await read(practitioner);
  const [first] = await events(practitioner);
  expect(first).toMatchObject({ kind: 'audit-read', text: 'Read the audit trail' });
});

test('the information-governance lead reads the whole organisation, any one account, and no other organisation', async () => {
  const all = await events(lead, '?scope=organisation&kind=declaration-made');
  expect(all).toHaveLength(3);
  expect(await events(lead, `?scope=organisation&account=${world.council.accountId}&kind=declaration-made`)).toHaveLength(3);
  expect(await events(lead, `?scope=organisation&account=${world.police.accountId}`)).toEqual([]);
  expect(await events(await world.signInToken(world.police, { role: 'information-governance-lead' }), '?scope=organisation&kind=declaration-made')).toHaveLength(1);
});

test('nobody else reads the organisation’s, nor a colleague’s; a case system cannot speak for the lead', async () => {
  expect((await read(practitioner, '?scope=organisation')).statusCode).toBe(403);
  expect((await read(practitioner, `?account=${crypto.randomUUID()}`)).statusCode).toBe(403);
  for (const role of ['administrator', 'team-lead', 'data-lead', 'broker'] as const) expect((await read(await world.signInToken(world.council, { role }), '?scope=organisation')).statusCode, role).toBe(403);
  await world.database.sql(`update account set role = 'information-governance-lead' where account_id = $1`, [world.council.accountId]);
  expect((await read(practitioner, '?scope=organisation')).statusCode).toBe(403);
  await world.database.sql(`update account set role = 'practitioner' where account_id = $1`, [world.council.accountId]);
});

test('a day is a day in London, and pages follow one another without a gap or a double', async () => {
  await world.database.sql(`insert into audit_leaf select '2026-06-01', gen_random_uuid(), '2026-06-30T23:30:00Z'::timestamptz + n * interval '1 second', 'question-refused', $1, $2, null, '{"clientId":null}', sha256('c'), sha256('h'), '\\x00' from generate_series(1, 250) n`, [
    world.council.organisationId,
    world.council.accountId,
  ]);
  expect(await events(lead, '?scope=organisation&day=2026-06-30')).toEqual([]);
  const seen: string[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && page < 5; page += 1) {
    const list: AuditList = (await read(lead, `?scope=organisation&day=2026-07-01${cursor === '' ? '' : `&cursor=${cursor}`}`)).json<AuditList>();
    seen.push(...list.events.map(({ id }) => id));
    cursor = list.nextCursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([250, 250]);
  expect((await read(lead, '?scope=organisation&cursor=nonsense')).statusCode).toBe(400);
  expect((await read(lead, '?day=2026-02-31')).statusCode).toBe(400);
});

test('without a trail to write to, none is read', async () => {
  await world.database.sql('revoke insert on audit_leaf from mast_app');
  expect((await read(lead, '?scope=organisation')).json()).toMatchObject({ code: 'audit-unavailable' });
  await world.database.sql('grant insert on audit_leaf to mast_app');
});
