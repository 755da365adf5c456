import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { personsOf } from '../../test/persons-of.ts';
import { person, record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';
import { giveVerdict } from './give-verdict.ts';
import { separate } from './separate.ts';
import { viewReview } from './view-review.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const end = (ref: string) => ({ feedId: 'council-children', ref });
const entry = { reason: 'adoption' as const, one: end('A1'), other: end('A2'), action: 'separate' as const };
const admin = () => ({ ...world.reviewer('council', 'Ann'), role: 'administrator' as const });

it('an administrator keeps two identities apart for good, and may take it back', async () => {
  await world.send('council', [record('A1'), record('A2', { person: person({ born: '2014-07-03' }) })]);
  const before = await world.personOf('A1');
  const entered = await separate(world.core, admin(), entry);
  expect(entered).toMatchObject({ ok: true });
  expect(Object.keys(entered.ok ? entered.value : {})).toEqual(['separationId']);
  expect(await personsOf(world)).toEqual([['A1'], ['A2']]);
  await world.send('police', [record('B1', { person: { ...person(), dateOfBirth: { value: '2014-03-07', precision: 'day' } } })]);
  expect(await personsOf(world)).toEqual([['A1', 'B1'], ['A2']]);
  expect(await world.sql("select 1 from audit_leaf where kind = 'separation-entered'")).toHaveLength(1);
  await separate(world.core, admin(), { ...entry, action: 'withdraw' });
  expect(await personsOf(world)).toEqual([['A1', 'A2', 'B1']]);
  expect(await world.personOf('A1')).toBe(before);
});

it('is never asked about: neither side is in the queue, nor beside the other', async () => {
  await world.send('council', [record('A1'), record('A2', { person: person({ born: '2014-07-03' }) })]);
  await separate(world.core, admin(), entry);
  await world.sql('update edge set weight = 0');
  expect(await world.queue(world.reviewer('council', 'Carys'))).toEqual([]);
  expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'pair', status: 'withheld' }]);
});

it('is open to administrators for records of their own organisation, and answers alike for others and none', async () => {
  await world.send('council', [record('A1')]);
  await world.send('police', [record('B1')]);
  const unknown = await separate(world.core, admin(), { ...entry, other: end('none') });
  expect(unknown).toEqual({ ok: false, failure: { code: 'not-found' } });
  expect(await separate(world.core, admin(), { ...entry, other: { feedId: 'police-notices', ref: 'B1' } })).toEqual(unknown);
  expect(await separate(world.core, world.reviewer('council', 'Carys'), entry)).toEqual({ ok: false, failure: { code: 'forbidden' } });
  expect(await separate({ ...world.core, environment: 'live' }, { ...admin(), hostId: 'case-system' }, entry)).toEqual({ ok: false, failure: { code: 'forbidden' } });
});

it('is shown to nobody who was asked before, nor by equal records of others', async () => {
  const [old, next] = [person({ family: 'Pritchard' }), person({ family: 'Rees', born: '2014-07-03' })];
  const parkRow = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
  await world.send('council', [record('A1', { person: old }), record('A2', { person: next, addresses: parkRow })]);
  await world.send('police', [record('B1', { person: old }), record('B2', { person: next, addresses: parkRow })]);
  expect(await personsOf(world)).toEqual([['A1', 'B1'], ['A2', 'B2']]);
  const undecided = "insert into edge select least(a.look_id, b.look_id), greatest(a.look_id, b.look_id), 0, 'test' from (select distinct look_id, person_id from variant) a join (select distinct look_id, person_id from variant) b on a.look_id < b.look_id and a.person_id <> b.person_id on conflict (look_a, look_b) do update set weight = 0";
  await world.sql(undecided);
  const carys = world.reviewer('council', 'Carys');
  const [asked] = await world.queue(carys);
  const reviewId = asked?.reviewId ?? '';
  expect(await viewReview(world.core, carys, reviewId, 'en')).toMatchObject({ ok: true });

  await separate(world.core, admin(), entry);
  expect(await personsOf(world)).toEqual([['A1', 'B1'], ['A2', 'B2']]);
  const hidden = { ok: false, failure: { code: 'not-found' } };
  expect(await world.queue(carys)).toEqual([]);
  expect(await viewReview(world.core, carys, reviewId, 'en')).toEqual(hidden);
  expect(await giveVerdict(world.core, carys, reviewId, { outcome: 'same', reason: 'details-agree' })).toEqual(hidden);
  await world.sql('delete from review');
  await world.sql(undecided);
  expect(await world.queue(carys)).toEqual([]);
  expect(await world.sql("select 1 from review where status = 'open'")).toEqual([]);
});
