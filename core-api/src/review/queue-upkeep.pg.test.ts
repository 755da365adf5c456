import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { person, record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const parkRow = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
const adult = (ref: string, change: Partial<HeadlineRecord> = {}): HeadlineRecord =>
  record(ref, { person: person({ given: 'Aled', family: 'Rees', born: '1970-05-20' }), status: 'closed', ...change });
const elsewhere = (ref: string): HeadlineRecord => adult(ref, { person: person({ given: 'Alun', family: 'Rees', born: '1971-05-20' }), addresses: parkRow });

/** Leaves every pair of contents of two persons undecided, whatever the model of the day makes of them. */
async function undecided(): Promise<void> {
  await world.sql(`insert into edge select least(a.look_id, b.look_id), greatest(a.look_id, b.look_id), 0, 'test'
    from (select distinct look_id, person_id from variant) a join (select distinct look_id, person_id from variant) b on a.look_id < b.look_id and a.person_id <> b.person_id
    on conflict (look_a, look_b) do update set weight = 0`);
}
const asked = () => world.sql('select status, outcome from review order by status');

describe('two people are asked about once', () => {
  it('though many records say the same of them, and their decision is not asked for again', async () => {
    await world.send('council', [adult('A1'), adult('A2')]);
    await world.send('police', [elsewhere('B1'), elsewhere('B2')]);
    await undecided();
    const [question] = await world.queue(world.reviewer('council', 'Carys'));
    await world.judge(world.reviewer('council', 'Carys'), question?.reviewId ?? '', 'different');
    for (let round = 0; round < 6; round += 1) {
      await undecided();
      expect(await world.queue(world.reviewer('police', 'Paul'))).toEqual([]);
    }
    expect((await asked()).filter((row) => (row as { status: string }).status !== 'withheld')).toEqual([{ status: 'settled', outcome: 'different' }]);
  });

  it('nor by another two of their records while the first question is open', async () => {
    await world.send('council', [adult('A1')]);
    await world.send('police', [elsewhere('B1')]);
    await world.send('health', [adult('C1', { addresses: [...(adult('C1').addresses ?? []), ...parkRow] })]);
    await undecided();
    const persons = await world.sql<{ count: number }>('select count(*)::int from person');
    for (let round = 0; round < 3; round += 1) await world.queue(world.reviewer('council', 'Carys'));
    const most = ((persons[0]?.count ?? 0) * ((persons[0]?.count ?? 0) - 1)) / 2;
    // Not the blind sample: by chance of the keys of the day one joined pair in a hundred is in it.
    expect(await world.sql("select 1 from review where kind = 'pair'")).toHaveLength(most);
  });
});

describe('a question that nobody can answer any more', () => {
  it('leaves the queue when a record goes, and is asked again when it comes back', async () => {
    await world.send('council', [adult('A1')]);
    await world.send('police', [elsewhere('B1')]);
    await undecided();
    const carys = world.reviewer('council', 'Carys');
    expect(await world.queue(carys)).toHaveLength(1);
    await world.send('police', ['B1']);
    expect(await world.queue(carys)).toEqual([]);
    expect(await asked()).toEqual([{ status: 'healed', outcome: null }]);
    await world.send('police', [elsewhere('B1')]);
    await undecided();
    expect(await world.queue(carys)).toHaveLength(1);
  });
});
