import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { personsOf } from '../../test/persons-of.ts';
import { person, record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';
import { testNow } from '../../test/ingest-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { sideOf } from './record-side.ts';
import { viewReview } from './view-review.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
beforeEach(async () => {
  await world.reset();
  tick(0);
});
afterAll(async () => world.close());

/** The moment that everything after this happens at. */
function tick(minutes: number): void {
  Object.assign(world.core, { clock: { now: () => new Date(testNow.getTime() + minutes * 60_000) } });
}

const parkRow = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
const child = (ref: string): HeadlineRecord => record(ref, { status: 'closed' });
const other = (ref: string): HeadlineRecord => record(ref, { person: person({ given: 'Nia', born: '2012-02-02' }), addresses: parkRow, status: 'closed' });
const stranger = (ref: string): HeadlineRecord => record(ref, { person: person({ given: 'Rhodri', family: 'Pugh', born: '1970-05-20' }), addresses: [], status: 'closed' });
const adult = (ref: string, change: Partial<HeadlineRecord> = {}): HeadlineRecord =>
  record(ref, { person: person({ given: 'Aled', family: 'Rees', born: '1970-05-20' }), status: 'closed', ...change });

/** Makes every pair of contents of two persons one that weights leave open. */
async function undecided(): Promise<void> {
  await world.sql('delete from edge');
  await world.sql("insert into edge select least(a.look_id, b.look_id), greatest(a.look_id, b.look_id), 0, 'test' from (select distinct look_id, person_id from variant) a join (select distinct look_id, person_id from variant) b on a.look_id < b.look_id and a.person_id <> b.person_id");
}
const rules = () => world.sql<{ rule: string }>('select rule from pair_rule order by rule');
const onlyReview = async (): Promise<string> => (await world.queue(world.reviewer('health', 'Huw')))[0]?.reviewId ?? '';

describe('a verdict is about what its reviewer saw', () => {
  it('and not about the record that a colleague judged before its source made somebody else of it', async () => {
    await world.send('council', [child('A1')]);
    await world.send('health', [child('C1')]);
    await world.send('police', [other('B1')]);
    await undecided();
    const reviewId = await onlyReview();
    expect(await world.judge(world.reviewer('council', 'Carys'), reviewId, 'same')).toMatchObject({ effect: 'waits' });
    const judged = await world.sql<{ source: Buffer }>('select source_a as source from verdict union select source_b from verdict');
    const isJudged = (partner: 'council' | 'health', ref: string): boolean => {
      const { organisationId, feeds: [feedId] } = world.callers[partner];
      return feedId !== undefined && judged.some(({ source }) => source.equals(sideOf(world.core, organisationId, feedId, ref).source));
    };
    const [partner, ref, stays] = isJudged('council', 'A1') ? (['council', 'A1', 'C1'] as const) : (['health', 'C1', 'A1'] as const);
    expect(isJudged(partner, ref)).toBe(true);
    await world.send(partner, [stranger(ref)]);
    expect(await world.judge(world.reviewer('police', 'Paul'), reviewId, 'same')).toMatchObject({ effect: 'waits' });
    expect(await world.judge(world.reviewer('health', 'Hana'), reviewId, 'same')).toMatchObject({ effect: 'in-force' });
    expect(new Set(await personsOf(world))).toEqual(new Set([[ref], stays === 'A1' ? ['A1', 'B1'] : ['B1', 'C1']]));
  });

  it('also where the question has been asked again about two other records', async () => {
    const names = [['Pritchard', 'former'], ['Rees', 'usual'], ['Morgan', 'former']] as const;
    const homes = [record('A1').addresses ?? [], parkRow, [{ lines: ['8 Bryn Road', 'Llanelli'], postcode: 'SA15 2DD', role: 'home' as const }]];
    const of = (at: 0 | 1 | 2, ref: string): HeadlineRecord => record(ref, { person: person({ family: names[at][0] }), addresses: homes[at] ?? [] });
    await world.send('council', [of(0, 'A1')]);
    await world.send('police', [of(1, 'B1')]);
    await world.send('council', [of(2, 'A2')]);
    await world.send('health', [record('C1', { person: { ...person(), names: names.map(([family, use]) => ({ given: 'Anwen', family, use })) }, addresses: homes.flat() })]);
    expect(await personsOf(world)).toEqual([['A1', 'A2', 'B1', 'C1']]);
    await world.see('council', 'A1');
    await world.send('health', ['C1']);
    const reviewId = await onlyReview();
    await world.judge(world.reviewer('council', 'Carys'), reviewId, 'same');
    tick(1);
    expect(await world.judge(world.reviewer('police', 'Paul'), reviewId, 'same')).toMatchObject({ effect: 'in-force' });
    expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'split', status: 'open' }]);
    const before = await world.sql('select source_a, source_b, rule from pair_rule');
    tick(2);
    for (const name of ['Ceri', 'Carys']) await world.judge(world.reviewer('council', name), reviewId, 'different');
    expect(await world.sql('select source_a, source_b, rule from pair_rule')).toEqual(expect.arrayContaining(before));
    expect((await rules()).map(({ rule }) => rule)).toEqual(['different', 'same']);
    expect((await personsOf(world)).map((refs) => refs.length).toSorted((x, y) => x - y)).toEqual([1, 2]);
  });

  it('and can be taken back after the record was corrected', async () => {
    await world.send('council', [adult('A1')]);
    await world.send('police', [adult('B1', { person: person({ given: 'Alun', family: 'Rees', born: '1971-05-20' }), addresses: parkRow })]);
    await undecided();
    const reviewId = await onlyReview();
    const carys = world.reviewer('council', 'Carys');
    await world.judge(carys, reviewId, 'same');
    await world.send('council', [adult('A1', { addresses: [{ lines: ['4 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' }] })]);
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    expect(await world.judge(carys, reviewId, 'unsure', 'entered-in-error')).toMatchObject({ effect: 'undone' });
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
  });
});

describe('what was decided stands', () => {
  it('until a question comes to something: neither doubt nor a first voice of two undoes it', async () => {
    await world.send('council', [child('A1')]);
    await world.send('police', [other('B1')]);
    await world.send('health', [stranger('C1')]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    await world.decide(['police', 'B1'], ['health', 'C1'], 'same');
    await world.decide(['council', 'A1'], ['health', 'C1'], 'different');
    const queue = await world.queue(world.reviewer('council', 'Carys'));
    expect(queue.map(({ question }) => question)).toEqual(['contradiction', 'contradiction', 'contradiction']);
    for (const { reviewId } of queue) expect(await world.judge(world.reviewer('council', 'Carys'), reviewId, 'unsure')).toMatchObject({ effect: 'waits' });
    expect(await rules()).toHaveLength(3);
    for (const { reviewId } of queue) expect(await world.judge(world.reviewer('police', 'Paul'), reviewId, 'same')).toMatchObject({ effect: 'waits' });
    expect(await rules()).toHaveLength(3);
  });

  it('by a later question, when the earlier one is taken back', async () => {
    await world.send('council', [adult('A1')]);
    await world.send('police', [adult('B1', { person: person({ given: 'Aled', family: 'Rees', born: '1971-06-21' }), addresses: parkRow })]);
    await undecided();
    const first = await onlyReview();
    await world.judge(world.reviewer('council', 'Carys'), first, 'same');
    tick(1);
    await world.send('police', [adult('B1', { person: person({ given: 'Gareth', family: 'Rees', born: '1999-01-31' }), addresses: parkRow })]);
    const second = await onlyReview();
    expect(second).not.toBe(first);
    expect(await world.judge(world.reviewer('police', 'Paul'), second, 'same')).toMatchObject({ effect: 'in-force' });
    tick(2);
    expect(await world.judge(world.reviewer('council', 'Carys'), first, 'unsure', 'entered-in-error')).toMatchObject({ effect: 'waits' });
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    expect(await world.judge(world.reviewer('police', 'Paul'), second, 'unsure', 'entered-in-error')).toMatchObject({ effect: 'undone' });
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
  });

  it('in doubt where contents turned: voices from before the question was asked again do not count', async () => {
    const rees = (born: string, ref = 'B1'): HeadlineRecord => adult(ref, { person: person({ given: 'Aled', family: 'Rees', born }), addresses: parkRow });
    await world.send('council', [adult('A1')]);
    await world.send('police', [rees('1970-05-20')]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    tick(1);
    await world.send('police', [adult('B1', { person: person({ given: 'Gareth', family: 'Rees', born: '1999-01-31' }), addresses: parkRow })]);
    const reviewId = await onlyReview();
    expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'stale', status: 'open' }]);
    await world.judge(world.reviewer('council', 'Carys'), reviewId, 'same');
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    tick(2);
    await world.send('police', [adult('B1', { person: { ...person({ given: 'Aled', family: 'Rees', born: '1940-05-20' }) }, addresses: record('A1').addresses ?? [] })]);
    expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'stale', status: 'open' }]);
    tick(3);
    expect((await world.queue(world.reviewer('council', 'Carys'))).map((one) => one.reviewId)).toEqual([reviewId]);
    await world.judge(world.reviewer('police', 'Paul'), reviewId, 'different');
    expect(await rules()).toEqual([{ rule: 'different' }]);
  });
});

describe('protection that comes after the question', () => {
  it('asks for a second reviewer', async () => {
    await world.send('council', [adult('A1')]);
    await world.send('police', [adult('B1', { person: person({ given: 'Alun', family: 'Rees', born: '1971-05-20' }), addresses: [] })]);
    await world.send('police', [adult('B2', { person: person({ given: 'Alun', family: 'Rees', born: '1971-05-20' }), addresses: [] })]);
    await undecided();
    const reviewId = await onlyReview();
    await world.send('police', [adult('B2', { person: person({ given: 'Alun', family: 'Rees', born: '1971-05-20' }), addresses: [], sensitivity: 1 })]);
    expect(await world.judge(world.reviewer('council', 'Carys'), reviewId, 'same')).toMatchObject({ effect: 'waits' });
    expect(await viewReview(world.core, world.reviewer('police', 'Paul'), reviewId, 'en')).toMatchObject({ ok: true });
  });
});
