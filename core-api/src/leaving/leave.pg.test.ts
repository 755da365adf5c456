import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { headline, answerWorld } from '../../test/answer-world.ts';
import type { AnswerWorld } from '../../test/answer-world.ts';
import { rowsUnder } from '../../test/keyed-tables.ts';
import type { Answer } from '../answer/answer-schema.ts';
import { createStore } from '../store/create-store.ts';
import { leave } from './leave.ts';
import type { LeavingWorld } from './leaving-world.ts';
import { previewLeaving } from './preview-leaving.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const bond = { names: [{ given: 'James', family: 'Bond', use: 'usual' as const }], dateOfBirth: { value: '1968-11-04', precision: 'day' as const } };
const home = { lines: ['22 The High Street', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const };

/** What may stand under the name of an organisation that has left: its name, its feeds' names, what it agreed, its machines' public halves, what protects people from being found, and the trail. */
const kept = new Set(['organisation', 'feed', 'agreement_ambient', 'agreement_contributor', 'agreement_reader', 'agreement_signatory', 'client', 'audit_leaf', 'audit_terms', 'audit_shown', 'audit_expiry', 'leaving', 'verdict', 'shield', 'list_entry', 'protection_key']);

type Left = { readonly world: AnswerWorld; readonly leaving: LeavingWorld; readonly leaver: AnswerWorld['police'] };

/** Three partners who know one person; `stopAt`: the step after which the process is killed, once. */
async function begun(stopAt?: string): Promise<Left & { close: () => Promise<void> }> {
  const world = await answerWorld();
  const owner = createStore({ connectionString: world.database.ownerUrl, max: 2 });
  await world.deliver(world.council, [headline({ sourceRef: 'c1', date: daysAgo(10), person: bond, addresses: [home] })]);
  await world.deliver(world.police, [
    headline({ sourceRef: 'p1', service: 'police', date: daysAgo(5), person: bond, addresses: [home] }),
    headline({ sourceRef: 'p2', service: 'police', date: daysAgo(5), sensitivity: 1, person: { ...bond, names: [{ given: 'Jim', family: 'Bond', use: 'usual' }] } }),
    headline({ sourceRef: 'p3', service: 'police', date: daysAgo(4), addresses: [home] }),
  ]);
  await world.deliver(world.health, [headline({ sourceRef: 'h1', service: 'health', date: daysAgo(3), person: { ...bond, names: [{ given: 'J', family: 'Bond', use: 'usual' }] } })]);
  // The leaver has asked, too, and must not be able to again.
  await world.declare(await world.userToken(world.police));
  let isDue = stopAt !== undefined;
  const stepped = (step: string): void => {
    if (step !== stopAt || !isDue) return;
    isDue = false;
    throw new Error(`killed after ${step}`);
  };
  return {
    world,
    leaver: world.police,
    leaving: { core: world.core, owner, stepped },
    async close() {
      await owner.close();
      await world.close();
    },
  };
}

async function ask({ world }: Left): Promise<Answer> {
  const token = await world.userToken(world.health);
  const response = await world.post('/v1/searches', token, { declarationId: await world.declare(token, { subject: 'household' }), person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>();
}

const order = (left: Left, counts: Record<string, number> = {}) => ({ organisationId: left.leaver.organisationId, origin: 'leave' as const, askedBy: randomUUID(), approvedBy: randomUUID(), counts });

/** What has become of the organisation, in a form that can be compared between worlds. */
async function outcome(left: Left): Promise<unknown> {
  const { sql } = left.world.database;
  const answer = await ask(left);
  const [leaving] = await sql<{ state: string; done: boolean }>('select state, done_at is not null as done from leaving');
  const [epoch] = await sql('select epoch, leavers, rotation_due_since is not null as due from look_epoch');
  const sealedLeft = await sql('select 1 from variant where organisation_id = $1', [left.leaver.organisationId]);
  return {
    leaving, epoch, sealedLeft: sealedLeft.length,
    rows: Object.keys(await rowsUnder(sql, left.leaver.organisationId)).filter((table) => !kept.has(table)),
    shreds: left.world.core.keys.shreds().map(({ organisationId }) => organisationId === left.leaver.organisationId),
    leaves: await sql(`select kind, count(*)::int from audit_leaf where organisation_id = $1 group by kind order by kind`, [left.leaver.organisationId]),
    clients: await sql('select distinct status from client where organisation_id = $1', [left.leaver.organisationId]),
    people: answer.people.map(({ names, band, involvements }) => ({ names, band, from: (involvements ?? []).map(({ organisation }) => organisation.code) })),
    coverage: answer.coverage.map(({ organisation, state }) => [organisation.code, state]),
    looks: (await sql('select 1 from look')).length,
    places: (await sql('select 1 from place_look')).length,
    persons: (await sql('select 1 from person where retired_into is null')).length,
  };
}

test('an organisation leaves: nothing of it is answered, kept or openable, the others are as they were, and the trail stays', async () => {
  const left = await begun();
  const { world, leaving, leaver } = left;
  const { sql } = world.database;
  const [connector, user] = [await world.connectorToken(leaver), await world.userToken(leaver)];
  const trail = await sql('select leaf_hash, header, commitment from audit_leaf order by at');
  const [sealed] = await sql<{ record_id: string; sealed: Buffer }>('select record_id, sealed from record where organisation_id = $1', [leaver.organisationId]);
  const before = await ask(left);
  expect(before.people[0]?.involvements?.some(({ organisation }) => organisation.code === leaver.code)).toBe(true);
  expect(await previewLeaving(leaving, leaver.organisationId)).toEqual({ records: 3, variants: 2, placeVariants: 1, accounts: 1, clients: 2, feeds: 1, agreements: 1, protectionEnds: 1 });

  await leave(leaving, order(left, { records: 3 }));

  const after = await ask(left);
  expect(after.people[0]?.involvements?.map(({ organisation }) => organisation.code).toSorted()).toEqual([world.council.code, world.health.code].toSorted());
  expect(after.coverage.some(({ organisation }) => organisation.code === leaver.code)).toBe(false);
  expect(Object.keys(await rowsUnder(sql, leaver.organisationId)).filter((table) => !kept.has(table))).toEqual([]);
  expect(() => world.core.keys.open(leaver.organisationId, 'record', sealed?.record_id ?? '', sealed?.sealed ?? Buffer.alloc(0))).toThrow(expect.objectContaining({ code: 'organisation-unknown' }));
  // Its machines and people are refused with the tokens that they hold.
  expect((await world.app.inject({ url: `/v1/feeds/${leaver.feedId}`, headers: { authorization: `Bearer ${connector}` } })).statusCode).toBe(401);
  expect((await world.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${user}` } })).statusCode).toBe(401);
  const trailAfter = await sql('select leaf_hash, header, commitment from audit_leaf order by at');
  expect(trailAfter.slice(0, trail.length)).toEqual(trail);
  await leave(leaving, order(left));
  expect((await sql('select 1 from leaving')).length).toBe(1);
  await left.close();
});

test.each(['closed', 'key-destroyed', 'shredded', 'page', 'removed', 'done'])('killed after the step %s, the same call goes on and ends where one without a kill does', async (step) => {
  const [whole, broken] = [await begun(), await begun(step)];
  await leave(whole.leaving, order(whole));
  await expect(leave(broken.leaving, order(broken))).rejects.toThrow(`killed after ${step}`);
  // Meanwhile the others work on, and see nothing of the leaver.
  const meanwhile = await ask(broken);
  expect(meanwhile.coverage.map(({ organisation }) => organisation.code)).not.toContain(broken.leaver.code);
  await broken.world.deliver(broken.world.council, [headline({ sourceRef: 'c2', date: daysAgo(2), person: { ...bond, names: [{ given: 'Olwen', family: 'Meanwhile', use: 'usual' }] } })]);
  await whole.world.deliver(whole.world.council, [headline({ sourceRef: 'c2', date: daysAgo(2), person: { ...bond, names: [{ given: 'Olwen', family: 'Meanwhile', use: 'usual' }] } })]);
  await leave(broken.leaving, order(broken));
  expect(await outcome(broken)).toEqual(await outcome(whole));
  await whole.close();
  await broken.close();
});

test('one person cannot be both who asks and who agrees', async () => {
  const left = await begun();
  const me = randomUUID();
  await expect(leave(left.leaving, { ...order(left), askedBy: me, approvedBy: me })).rejects.toMatchObject({ code: expect.any(String) as string });
  expect(await left.world.database.sql('select 1 from organisation where left_at is not null')).toEqual([]);
  expect(left.world.core.keys.shreds()).toEqual([]);
  await left.close();
});

test('every table that keeps rows under an organisation’s name is emptied by its leaving, or is known to stay', async () => {
  const left = await begun();
  const emptied = new Set([...readFileSync(new URL('../store/sql/delete-organisation-rows.ts', import.meta.url), 'utf8').matchAll(/delete from (\w+) where/g)].map(([, table]) => table ?? ''));
  const tables = await left.world.database.sql<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
  expect(tables.map(({ name }) => name).filter((name) => !emptied.has(name) && !kept.has(name))).toEqual([]);
  await left.close();
});
