import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { personsOf } from '../../test/persons-of.ts';
import { person, record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';
import { currentModel } from '../match/model.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { countOutcomes } from './count-outcomes.ts';
import { giveVerdict } from './give-verdict.ts';
import { listRecalls } from './list-recalls.ts';
import { listReviews } from './list-reviews.ts';
import { viewReview } from './view-review.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
beforeEach(async () => {
  await world.reset();
  await world.sql('update agreement set allows_review = true');
});
afterAll(async () => world.close());

const parkRow = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
/** An adult whom weights neither join with nor keep from the same name at another address. */
const adult = (ref: string, change: Partial<HeadlineRecord> = {}): HeadlineRecord => record(ref, { person: person({ given: 'Aled', family: 'Rees', born: '1970-05-20' }), status: 'closed', ...change });
/** Somebody whose name and address nobody else has. */
function stranger(n: number): HeadlineRecord {
  const family = [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400)].map((at) => ['ba', 'co', 'du', 'fe', 'gi', 'ha', 'jo', 'ku', 'le', 'mi', 'na', 'po', 'ru', 'se', 'ti', 'va', 'wo', 'yu', 'ze', 'bri'][at]).join('');
  const addresses = [{ lines: [`${n + 1} Heol ${family}`, 'Swansea'], postcode: `SA${1 + (n % 9)} ${n % 7}A${'ABDEFGHJ'[n % 8]}`, role: 'home' as const }];
  return adult(`A${n}`, { person: person({ given: 'Aled', family, born: `19${40 + (n % 50)}-0${1 + (n % 9)}-1${n % 10}` }), addresses });
}
/** Opens a question about two records as if the weights were undecided, whatever the model of the day makes of them. */
async function undecided(): Promise<void> {
  await world.sql('delete from edge');
  await world.sql("insert into edge select least(a.look_id, b.look_id), greatest(a.look_id, b.look_id), 0, 'test' from variant a join variant b on a.look_id < b.look_id and a.person_id <> b.person_id");
}
const elsewhere = (ref: string, change: Partial<HeadlineRecord> = {}): HeadlineRecord => adult(ref, { person: person({ given: 'Alun', family: 'Rees', born: '1971-05-20' }), addresses: parkRow, ...change });
const leaves = (kind: string) => world.sql('select 1 from audit_leaf where kind = $1', [kind]);

async function onePair(): Promise<string> {
  await world.send('council', [adult('A1')]);
  await world.send('police', [elsewhere('B1')]);
  await undecided();
  const [review] = await world.queue(world.reviewer('health', 'Huw'));
  return review?.reviewId ?? '';
}

describe('the queue', () => {
  it('puts open work before children, and these before the rest; and says nothing of whom it is about', async () => {
    await world.send('council', [adult('A1'), record('A2', { status: 'closed' }), adult('A3', { status: 'open', person: person({ given: 'Gwen', family: 'Bevan', born: '1960-01-02' }) })]);
    await world.send('police', [elsewhere('B1')]);
    await undecided();
    const queue = await world.queue(world.reviewer('council', 'Carys'));
    const order = await world.sql<{ review_id: string; harm: number }>('select review_id, harm from review order by harm desc, uncertainty desc, review_id');
    expect(queue.map(({ reviewId }) => reviewId)).toEqual(order.map((row) => row.review_id));
    expect(new Set(order.map(({ harm }) => harm)).size).toBeGreaterThan(2);
    expect(JSON.stringify(queue)).not.toMatch(/gwen|bevan|blind/i);
    expect(await leaves('reviews-listed')).not.toEqual([]);
  });

  it('holds only what the agreement lets a reviewer compare, and answers alike for the rest', async () => {
    const reviewId = await onePair();
    const carys = world.reviewer('council', 'Carys');
    expect(await viewReview(world.core, carys, reviewId, 'en')).toMatchObject({ ok: true });
    await world.sql('update agreement set allows_review = false');
    expect(await world.queue(carys)).toEqual([]);
    const unknown = await viewReview(world.core, carys, crypto.randomUUID(), 'en');
    expect(unknown).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(await viewReview(world.core, carys, reviewId, 'en')).toEqual(unknown);
    expect(await giveVerdict(world.core, carys, reviewId, { outcome: 'same', reason: 'details-agree' })).toEqual(unknown);
  });

  it('is closed to everybody but reviewers who signed in themselves', async () => {
    const reviewId = await onePair();
    const carys = world.reviewer('council', 'Carys');
    const live = { ...world.core, environment: 'live' as const };
    for (const [core, user] of [[world.core, { ...carys, role: 'practitioner' as const }], [live, { ...carys, hostId: 'case-system' }]] as const) {
      const refused = { ok: false, failure: { code: 'forbidden' } };
      expect(await listReviews(core, user, undefined, 'en')).toEqual(refused);
      expect(await viewReview(core, user, reviewId, 'en')).toEqual(refused);
      expect(await giveVerdict(core, user, reviewId, { outcome: 'same', reason: 'details-agree' })).toEqual(refused);
    }
  });

  it('ends for the day when the reviewer has opened enough', async () => {
    const reviewId = await onePair();
    const carys = world.reviewer('council', 'Carys');
    await world.sql(`insert into review_view select $1, $2, '2026-11-21', gen_random_uuid(), now() from generate_series(1, 60)`, [carys.organisationId, carys.accountId]);
    expect(await viewReview(world.core, carys, reviewId, 'en')).toEqual({ ok: false, failure: { code: 'review-limit' } });
    expect(await listReviews(world.core, carys, undefined, 'en')).toMatchObject({ ok: true, value: { reviews: [], remainingToday: 0 } });
  });
});

describe('the pair', () => {
  it('shows names, dates of birth and addresses as compared, how they compare and rivals; nothing of agencies or cases', async () => {
    await world.send('health', [adult('C1', { person: person({ given: 'Alan', family: 'Rees', born: '1972-05-20' }), caseRef: 'CASE-77', contact: { team: 'Secret team', phone: '0300 123' } })]);
    const reviewId = await onePair();
    const view = await viewReview(world.core, world.reviewer('council', 'Carys'), reviewId, 'cy');
    if (!view.ok) throw new Error(view.failure.code);
    expect(view.value.records.flatMap(({ dateOfBirth }) => dateOfBirth).every((date) => /^197[012]/.test(date ?? ''))).toBe(true);
    expect(view.value.rivals.length).toBe(1);
    expect(view.value.findings.map(({ text }) => text).join()).toMatch(/cyfenw/);
    expect(JSON.stringify(view.value)).not.toMatch(/CASE-77|Secret|0300|social-care|police|council|weight|band/i);
    const [leaf] = await world.sql<{ leaf_id: string; sealed: Buffer; month: string }>("select leaf_id, sealed from audit_leaf where kind = 'review-viewed'");
    expect(leaf).toBeDefined();
  });

  it('hides where a restricted person lives, and a shielded person altogether', async () => {
    await world.send('council', [adult('A1', { sensitivity: 1 })]);
    await world.send('police', [elsewhere('B1')]);
    await world.send('health', [adult('C1', { sensitivity: 2, person: person({ given: 'Alan', family: 'Rees', born: '1972-05-20' }) })]);
    await undecided();
    const carys = world.reviewer('council', 'Carys');
    const queue = await world.queue(carys);
    expect(await world.sql('select status, count(*)::int from review group by 1 order by 1')).toEqual([{ status: 'open', count: 1 }, { status: 'withheld', count: 2 }]);
    const view = await viewReview(world.core, carys, queue[0]?.reviewId ?? '', 'en');
    expect(view).toMatchObject({ ok: true, value: { rivals: [] } });
    expect(JSON.stringify(view)).not.toMatch(/heol fawr/i);
  });
});

describe('a verdict', () => {
  it('on two adults takes effect at once, is audited, and closes the question', async () => {
    const reviewId = await onePair();
    const carys = world.reviewer('council', 'Carys');
    expect(await giveVerdict(world.core, carys, reviewId, { outcome: 'same', reason: 'details-agree' })).toEqual({ ok: false, failure: { code: 'review-not-viewed' } });
    expect(await world.judge(carys, reviewId, 'same')).toMatchObject({ effect: 'in-force' });
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    expect(await world.queue(world.reviewer('police', 'Paul'))).toEqual([]);
    expect(await leaves('review-verdict')).toHaveLength(1);
    expect(await world.sql('select outcome, reason, role, supersedes from verdict')).toEqual([{ outcome: 'same', reason: 'details-agree', role: 'reviewer', supersedes: null }]);
  });

  it('withdrawn by another one supersedes it, and the people are who they were', async () => {
    const reviewId = await onePair();
    const carys = world.reviewer('council', 'Carys');
    const before = [await world.personOf('A1'), await world.personOf('B1')];
    const { verdictId } = await world.judge(carys, reviewId, 'same');
    expect(await world.judge(carys, reviewId, 'unsure', 'entered-in-error')).toMatchObject({ effect: 'undone' });
    expect([await world.personOf('A1'), await world.personOf('B1')]).toEqual(before);
    expect(await world.sql('select supersedes from verdict order by at, verdict_id')).toContainEqual({ supersedes: verdictId });
    expect(await world.sql('select status, outcome from review')).toEqual([{ status: 'open', outcome: null }]);
  });

  it('on a child waits for a second reviewer who agrees; the same one twice is not two', async () => {
    await world.send('council', [record('A1', { status: 'closed' })]);
    await world.send('police', [record('B1', { person: person({ given: 'Nia', born: '2012-02-02' }), addresses: parkRow, status: 'closed' })]);
    await undecided();
    const [carys, paul, huw] = [world.reviewer('council', 'Carys'), world.reviewer('police', 'Paul'), world.reviewer('health', 'Huw')];
    const [review] = await world.queue(carys);
    const reviewId = review?.reviewId ?? '';
    expect(await world.judge(carys, reviewId, 'same')).toMatchObject({ effect: 'waits' });
    expect(await world.judge(carys, reviewId, 'same')).toMatchObject({ effect: 'waits' });
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    expect(await world.queue(carys)).toEqual([]);
    expect(await world.judge(paul, reviewId, 'different')).toMatchObject({ effect: 'waits' });
    expect(await world.judge(huw, reviewId, 'same')).toMatchObject({ effect: 'in-force' });
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
  });

  it('takes a reason that fits it', async () => {
    const reviewId = await onePair();
    const carys = world.reviewer('council', 'Carys');
    expect(await giveVerdict(world.core, carys, reviewId, { outcome: 'same', reason: 'namesakes' })).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  });
});

describe('the blind sample', () => {
  it('is one automatic link in a hundred, looks like any pair, takes two reviewers, and shows the live precision', async () => {
    await world.sql(`insert into edge select least(a, b), greatest(a, b), 30, 'test' from (select md5('a' || n)::uuid a, md5('b' || n)::uuid b from generate_series(1, 40000) n) e`);
    const [share] = await world.sql<{ share: number }>(`select count(*) filter (where substr(md5(look_a::text || look_b::text), 1, 4) < '028f')::float8 / count(*) as share from edge`);
    expect(share?.share).toBeGreaterThan(0.008);
    expect(share?.share).toBeLessThan(0.012);
    await world.sql('delete from edge');

    // Which links fall into the sample the keys of this database say: pairs of records come until one does.
    const inSample = () => world.sql(`select 1 from edge where weight >= ${currentModel.thresholds.join} and substr(md5(look_a::text || look_b::text), 1, 4) < '028f'`);
    for (let round = 0; round < 20 && (await inSample()).length === 0; round += 1) {
      const rows = Array.from({ length: 100 }, (_, n) => stranger(round * 100 + n));
      await world.send('council', rows);
      await world.send('police', rows.map((row) => ({ ...row, sourceRef: `B${row.sourceRef}`, addresses: row.addresses?.map(({ lines, role }) => ({ lines, role })) ?? [] })));
    }
    const [carys, paul] = [world.reviewer('council', 'Carys'), world.reviewer('police', 'Paul')];
    const queue = await world.queue(carys);
    const blind = await world.sql<{ review_id: string }>("select review_id from review where kind = 'blind'");
    expect(blind.length).toBeGreaterThan(0);
    const reviewId = blind[0]?.review_id ?? '';
    const sampled = queue.find((one) => one.reviewId === reviewId);
    expect(sampled).toMatchObject({ question: 'pair' });
    expect(Object.keys(sampled ?? {}).toSorted()).toEqual(['dueAt', 'openedAt', 'question', 'questionText', 'reviewId']);
    expect(await world.judge(carys, reviewId, 'different')).toMatchObject({ effect: 'waits' });
    expect(await world.judge(paul, reviewId, 'different')).toMatchObject({ effect: 'in-force' });
    expect(await countOutcomes(world.core, carys)).toMatchObject({ ok: true, value: { blindSample: { judged: 1, wrong: 1, livePrecision: 0 } } });
  });
});

describe('the recall list', () => {
  it('is each organisation’s own, for its administrators', async () => {
    await world.send('council', [adult('A1')]);
    await world.send('police', [elsewhere('B1')]);
    const personId = await world.see('police', 'A1');
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    const of = (partner: 'police' | 'health', role: 'administrator' | 'reviewer' = 'administrator') => listRecalls(world.core, { ...world.reviewer(partner, 'Ann'), role }, undefined);
    expect(await of('police')).toMatchObject({ ok: true, value: { recalls: [{ personId, status: 'due' }], nextCursor: null } });
    expect(await of('health')).toMatchObject({ ok: true, value: { recalls: [] } });
    expect(await of('police', 'reviewer')).toEqual({ ok: false, failure: { code: 'forbidden' } });
  });
});
