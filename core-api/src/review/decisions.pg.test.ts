import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { personsOf } from '../../test/persons-of.ts';
import { person, record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const parkRow = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
const rhodri = { person: person({ given: 'Rhodri', family: 'Rees', born: '1970-05-20' }), addresses: parkRow };
const events = () => world.sql('select kind, count(*)::int from person_event group by kind order by kind');

describe('different', () => {
  it('parts what the weights join, equal content too, and survives a changed and a returning record', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1')]);
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'different');
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    await world.send('police', [record('B1', { status: 'closed' })]);
    await world.send('council', [record('A1', { addresses: parkRow })]);
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    await world.send('council', ['A1']);
    await world.send('council', [record('A1')]);
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
  });

  it('covers equal content of other records on either side', async () => {
    await world.send('council', [record('A1'), record('A2')]);
    await world.send('police', [record('B1', { person: person({ born: '2014-07-03' }) }), record('B2', { person: person({ born: '2014-07-03' }) })]);
    expect(await personsOf(world)).toEqual([['A1', 'A2', 'B1', 'B2']]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'different');
    expect(await personsOf(world)).toEqual([['A1', 'A2'], ['B1', 'B2']]);
  });

  it('of equal contents leaves a third equal one with neither', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1')]);
    await world.send('health', [record('C1')]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'different');
    expect(await personsOf(world)).toEqual([['A1'], ['B1'], ['C1']]);
  });
});

describe('same', () => {
  it('joins what no key connects, survives changes, and waits for a record that is not here', async () => {
    await world.send('council', [record('A1')]);
    expect(await world.decide(['council', 'A1'], ['police', 'B1'], 'same')).toBe(true);
    await world.send('police', [record('B1', rhodri)]);
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    await world.send('police', [record('B1', { ...rhodri, addresses: [] })]);
    await world.send('health', [record('C1', rhodri)]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
    await world.send('police', ['B1']);
    expect(await personsOf(world)).toEqual([['A1'], ['C1']]);
  });

  it('undone, gives everybody the ids back that they had', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1', rhodri)]);
    await world.send('health', [record('C1', { ...rhodri, addresses: [] })]);
    const before = [await world.personOf('A1'), await world.personOf('B1'), await world.personOf('C1')];
    expect(before[1]).toBe(before[2]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    expect(await world.personOf('B1')).toBe(before[0]);
    expect(await world.sql('select retired_into from person where person_id = $1', [before[1]])).toEqual([{ retired_into: before[0] }]);
    await world.decide(['council', 'A1'], ['police', 'B1'], undefined);
    expect([await world.personOf('A1'), await world.personOf('B1'), await world.personOf('C1')]).toEqual(before);
    expect(await world.sql('select 1 from person where retired_into is not null')).toEqual([]);
    expect(await events()).toEqual([{ kind: 'created', count: 2 }, { kind: 'merged', count: 1 }, { kind: 'split', count: 1 }]);
  });

  it('leaves look-ups, edges and variants as they were when undone', async () => {
    const tables = ['select look_id, keys from look order by 1', 'select look_a, look_b, weight from edge order by 1, 2', 'select look_id, person_id from variant order by 1, 2', 'select record_id, version, received_at from record order by 1'];
    await world.send('council', [record('A1'), record('A2')]);
    await world.send('police', [record('B1', rhodri)]);
    const before = await Promise.all(tables.map((text) => world.sql(text)));
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    await world.decide(['council', 'A1'], ['police', 'B1'], undefined);
    expect(await Promise.all(tables.map((text) => world.sql(text)))).toEqual(before);
  });

  it('does not hold when the record comes to say what rules it out, until somebody looks again', async () => {
    const numbered = (value: string) => ({ person: { ...person(), identifiers: [{ system: 'nhs-number' as const, value }] } });
    await world.send('council', [record('A1', numbered('9990000018'))]);
    await world.send('police', [record('B1', rhodri)]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    await world.send('police', [record('B1', { ...rhodri, person: { ...rhodri.person, identifiers: [{ system: 'nhs-number', value: '9990000026' }] } })]);
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'stale', status: 'open' }]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'stale', status: 'healed' }]);
  });
});

describe('decisions that contradict each other', () => {
  it('leave apart, ask about each of them, and heal when one falls', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1', rhodri)]);
    await world.send('health', [record('C1', { person: person({ given: 'Nia', family: 'Bowen', born: '1999-09-09' }), addresses: [] })]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    await world.decide(['police', 'B1'], ['health', 'C1'], 'same');
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
    await world.decide(['council', 'A1'], ['health', 'C1'], 'different');
    expect(await personsOf(world)).toEqual([['A1'], ['B1'], ['C1']]);
    expect(await world.sql('select kind, status, count(*)::int from review group by 1, 2')).toEqual([{ kind: 'contradiction', status: 'open', count: 3 }]);
    await world.decide(['police', 'B1'], ['health', 'C1'], undefined);
    expect(await personsOf(world)).toEqual([['A1', 'B1'], ['C1']]);
    expect(await world.sql('select distinct status from review')).toEqual([{ status: 'healed' }]);
  });
});

describe('a separation', () => {
  it('leaves no history that leads from one side to the other, and what contradicts it is shown to nobody', async () => {
    await world.send('council', [record('A1'), record('A2', { person: person({ born: '2014-07-03' }) })]);
    expect(await personsOf(world)).toEqual([['A1', 'A2']]);
    await world.decide(['council', 'A1'], ['council', 'A2'], 'different', 'separation');
    expect(await personsOf(world)).toEqual([['A1'], ['A2']]);
    expect(await world.sql("select 1 from person_event where other is not null")).toEqual([]);
    await world.decide(['council', 'A1'], ['council', 'A2'], 'same');
    expect(await personsOf(world)).toEqual([['A1'], ['A2']]);
    expect(await world.sql('select kind, status from review')).toEqual([{ kind: 'contradiction', status: 'withheld' }]);
  });
});

describe('a source that lists a person once', () => {
  beforeEach(async () => world.sql("update feed set unique_people = feed_id = 'council-children'"));
  afterAll(async () => world.sql('update feed set unique_people = false'));

  it('keeps its own apart, however alike, until it merges them itself', async () => {
    await world.send('council', [record('A1'), record('A2'), record('A3', { person: person({ given: 'Annie' }) })]);
    expect(await personsOf(world)).toEqual([['A1'], ['A2'], ['A3']]);
    await world.decide(['council', 'A1'], ['council', 'A2'], 'same', 'source-merge');
    expect(await personsOf(world)).toEqual([['A1', 'A2'], ['A3']]);
    await world.decide(['council', 'A1'], ['council', 'A2'], undefined, 'source-merge');
    expect(await personsOf(world)).toEqual([['A1'], ['A2'], ['A3']]);
  });

  it('still meets the records of others', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1'), record('B2', { status: 'closed' })]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'B2']]);
  });
});

describe('a record that changes', () => {
  it('goes on being its person: an unborn child is born and named, and nobody is created or lost', async () => {
    const unborn = { names: [{ given: 'Baby', family: 'Pritchard', use: 'usual' as const }], expectedDate: '2026-11-10' };
    await world.send('health', [record('C1', { person: unborn })]);
    const before = await world.personOf('C1');
    await world.send('health', [record('C1', { person: person({ given: 'Seren', born: '2026-11-12' }) })]);
    expect(await world.personOf('C1')).toBe(before);
    expect(await events()).toEqual([{ kind: 'created', count: 1 }]);
  });

  it('that comes to describe somebody else takes no id along', async () => {
    await world.send('council', [record('A1')]);
    const before = await world.personOf('A1');
    await world.send('council', [record('A1', rhodri)]);
    expect(await world.personOf('A1')).not.toBe(before);
  });
});
