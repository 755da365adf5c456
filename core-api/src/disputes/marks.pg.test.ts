import { afterAll, beforeAll, expect, test } from 'vitest';

import type { DisputedWorld } from '../../test/disputed-world.ts';
import { alone, bond, disputedWorld, elmRoad, involvementsOf, marksOf, neighbour, unmarked } from '../../test/disputed-world.ts';
import { settleAndTell } from './dispute-jobs.ts';
import { tellLateDisputes } from './tell-late-disputes.ts';

let world: DisputedWorld;
beforeAll(async () => {
  world = await disputedWorld();
});
afterAll(() => world.close());

/** Every answer that shows the police's record: to three organisations, searched and looked at closer, beside a neighbour, and at an address. */
async function everyAnswer(language: 'en' | 'cy' = 'en') {
  const { council, police, health } = world;
  const searched = [await world.ask(council, bond, { language }), await world.ask(health, bond, { language }), await world.ask(police, bond, { language })];
  const closer = [await world.ask(health, bond, { view: true, language }), await world.ask(council, neighbour, { view: true, language })];
  return [...searched, ...closer, await world.ask(health, elmRoad, { language })].map(({ answer }) => answer);
}

test('a report takes nothing out of any answer, and marks the record in every one, for every organisation and for whoever asks later', async () => {
  const before = await everyAnswer();
  expect(before.map((answer) => marksOf(answer).length)).toEqual([0, 0, 0, 0, 0, 0]);
  await world.report(world.council, await world.ask(world.council, bond), world.police);
  const after = await everyAnswer();
  expect(after.map(unmarked)).toEqual(before.map(unmarked));
  expect(after.map((answer) => [...new Set(marksOf(answer).map(({ about, state }) => `${about} ${state}`))])).toEqual(Array(6).fill(['person reported']));
  // The record itself, and no other.
  expect(after.slice(0, 3).flatMap((answer) => involvementsOf(answer).filter(({ disputed }) => disputed !== undefined).map(({ organisation }) => organisation.code))).toEqual(Array(3).fill(world.police.code));
  expect(after[0]?.people[0]?.evidence).toContainEqual({ field: 'records', finding: 'disputed', text: 'One of these records has been reported as being of somebody else. It is shown until a reviewer has looked.', scope: 'records' });
});

test('what the mark means is said in Welsh to whoever asks in Welsh', async () => {
  const texts = (await everyAnswer('cy')).flatMap((answer) => [...marksOf(answer).map(({ text }) => text), ...answer.people.flatMap(({ evidence }) => evidence.filter(({ finding }) => finding === 'disputed').map(({ text }) => text))]);
  expect(new Set(texts)).toEqual(new Set([
    'Mae rhywun wedi adrodd y gall y cofnod hwn fod am berson arall. Fe’i dangosir nes bydd adolygydd wedi edrych: gofynnwch i’r asiantaeth cyn dibynnu arno.',
    'Mae hyn yn seiliedig ar gofnod yr adroddwyd ei fod yn anghywir ac y mae rhywun yn edrych arno.',
    'Adroddwyd bod un o’r cofnodion hyn am rywun arall. Fe’i dangosir nes bydd adolygydd wedi edrych.',
  ]));
});

test('reports of one record are one dispute, goes first in the queue, and has a clock; past it information governance is told once', async () => {
  await world.report(world.health, await world.ask(world.health, bond), world.police);
  const [dispute] = await world.database.sql<{ n: number; due: boolean }>("select count(*)::int as n, bool_and(due_at > opened_at) as due from dispute where status = 'open'");
  expect(dispute).toEqual({ n: 1, due: true });
  const token = await world.signInToken(world.council, { role: 'reviewer' });
  const listed = await world.app.inject({ method: 'GET', url: '/v1/reviews', headers: { authorization: `Bearer ${token}` } });
  const [first] = listed.json<{ reviews: { reviewId: string; openedAt: string; dueAt: string }[] }>().reviews;
  expect(await world.database.sql('select kind from review where review_id = $1', [first?.reviewId])).toEqual([{ kind: 'concern' }]);
  expect(Date.parse(first?.dueAt ?? '') - Date.parse(first?.openedAt ?? '')).toBeGreaterThanOrEqual(86_400_000 / 24);
  const late = { ...world.core, clock: { now: () => new Date(Date.now() + 14 * 86_400_000) } };
  await tellLateDisputes(late);
  await tellLateDisputes(late);
  expect(await world.database.sql("select organisation_id, role from notice where kind = 'dispute-late'")).toEqual([{ organisation_id: world.police.organisationId, role: 'information-governance-lead' }]);
});

test('found to be right, the mark goes for everybody, both reporters are told, once, and nobody is recalled', async () => {
  await world.judge('same');
  await settleAndTell(world.core);
  await settleAndTell(world.core);
  expect((await everyAnswer()).map((answer) => marksOf(answer).length)).toEqual([0, 0, 0, 0, 0, 0]);
  expect((await world.ask(world.council, bond)).answer.people[0]?.evidence.some(({ finding }) => finding === 'disputed')).toBe(false);
  const told = await world.database.sql("select organisation_id, account_id from notice where kind = 'concern-unfounded' order by organisation_id");
  expect(told).toEqual([world.council, world.health].map(({ organisationId, accountId }) => ({ organisation_id: organisationId, account_id: accountId })).toSorted((a, b) => (a.organisation_id < b.organisation_id ? -1 : 1)));
  expect(await world.database.sql("select 1 from recall where status = 'due'")).toEqual([]);
});

test('of somebody restricted the mark says what it says of anybody, and nothing of a location; once shielded, a nil is everybody’s nil', async () => {
  const { council, health } = world;
  const shown = await world.ask(council, alone);
  await world.report(council, shown, health);
  const open = marksOf((await world.ask(council, alone)).answer);
  const h2 = (sensitivity: 0 | 1 | 2) => ({ sourceRef: 'H2', service: 'health', kind: 'involvement' as const, status: 'closed' as const, date: shown.answer.people[0]?.involvements?.[0]?.recordDate ?? '', contact: { team: 'Duty team', phone: '0300 000 0000' }, person: { names: [{ given: 'Ottoline', family: 'Marsh', use: 'usual' as const }], dateOfBirth: { value: '1961-05-06', precision: 'day' as const } }, sensitivity });
  await world.deliver(health, [h2(1) as never]);
  const restricted = (await world.ask(council, alone)).answer;
  expect(involvementsOf(restricted).map(({ sensitive }) => sensitive)).toEqual([true]);
  expect(marksOf(restricted)).toEqual(open);
  // Reported as of another address, where no address is shown: the mark is about a location, and stays away.
  const token = await world.userToken(council);
  const { declarationId, answer } = await world.ask(council, alone, { token });
  expect((await world.post('/v1/concerns', token, { declarationId, involvementId: involvementsOf(answer)[0]?.involvementId, reason: 'not-here' })).statusCode).toBe(201);
  expect(marksOf((await world.ask(council, alone)).answer)).toEqual(open);
  await world.deliver(health, [h2(2) as never]);
  const nobody = { person: { given: 'Zebedee', family: 'Nowhere', dateOfBirth: '1961-05-06' } };
  expect(unmarked((await world.ask(council, alone)).answer)).toEqual(unmarked((await world.ask(council, nobody)).answer));
});
