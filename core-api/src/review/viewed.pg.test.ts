import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { personsOf } from '../../test/persons-of.ts';
import { person, record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';
import { lookKeys } from '../ingest/look-keys.ts';
import { personContent } from '../ingest/person-content.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const parkRow = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
const atHome = record('A1');
const away = record('B1', { person: person({ family: 'Rees' }), addresses: parkRow });
const bothNames = [{ given: 'Anwen', family: 'Pritchard', use: 'former' as const }, { given: 'Anwen', family: 'Rees', use: 'usual' as const }];
const bridge = record('C1', { person: { ...person(), names: bothNames }, addresses: [...(atHome.addresses ?? []), ...parkRow] });

const reviews = () => world.sql('select kind, status, outcome from review order by kind');
/** How many contents a search for the child at home could come upon. */
async function findable(): Promise<number> {
  const { features } = personContent(atHome, '') ?? {};
  if (features === undefined) throw new Error('nobody is named');
  return (await world.sql('select 1 from look where keys && $1::bigint[]', [lookKeys(world.core.keys, features, 0).map(String)])).length;
}
const recalls = () => world.sql<{ person_id: string; status: string }>('select person_id, status from recall order by at, organisation_id');

async function threeAsOne(): Promise<string> {
  await world.send('council', [atHome]);
  await world.send('police', [away]);
  await world.send('health', [bridge]);
  expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
  return world.personOf('A1');
}

describe('a person whom nobody has seen', () => {
  it('parts and joins as records, edges and decisions say', async () => {
    await threeAsOne();
    await world.send('health', ['C1']);
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    expect(await reviews()).toEqual([]);
  });
});

describe('a person who was seen', () => {
  it('is not parted by a record that goes: it is a question, and everybody who saw them is listed', async () => {
    const personId = await threeAsOne();
    await world.see('council', 'A1');
    await world.see('health', 'A1');
    await world.send('health', ['C1']);
    expect(await personsOf(world)).toEqual([['A1', 'B1']]);
    expect(await world.personOf('A1')).toBe(personId);
    expect(await reviews()).toEqual([{ kind: 'split', status: 'open', outcome: null }]);
    expect(await recalls()).toEqual([{ person_id: personId, status: 'listed' }, { person_id: personId, status: 'listed' }]);
    await world.send('council', [record('A9')]);
    expect(await personsOf(world)).toEqual([['A1', 'A9', 'B1']]);
  });

  it('heals when what held them together comes back, and nobody need be told', async () => {
    await threeAsOne();
    await world.see('council', 'A1');
    await world.send('health', ['C1']);
    await world.send('health', [bridge]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
    expect(await reviews()).toEqual([{ kind: 'split', status: 'healed', outcome: null }]);
    expect((await recalls()).map(({ status }) => status)).toEqual(['void']);
    await world.send('health', ['C1']);
    expect(await reviews()).toEqual([{ kind: 'split', status: 'open', outcome: null }]);
    expect((await recalls()).map(({ status }) => status)).toEqual(['listed']);
  });

  it('parts once people say so, and whoever saw them is due to be told', async () => {
    const personId = await threeAsOne();
    await world.see('council', 'A1');
    await world.send('health', ['C1']);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'different');
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    expect(await recalls()).toEqual([{ person_id: personId, status: 'due' }]);
    expect((await reviews()).map((row) => (row as { status: string }).status)).toEqual(['healed']);
  });

  it('is not merged with anybody else by a record that comes; the newcomer waits beside', async () => {
    await world.send('council', [atHome]);
    await world.send('police', [away]);
    const seen = await world.see('police', 'A1');
    const other = await world.personOf('B1');
    await world.send('health', [bridge]);
    expect([await world.personOf('A1'), await world.personOf('B1')]).toEqual([seen, other]);
    expect(await reviews()).toEqual([{ kind: 'merge', status: 'open', outcome: null }]);
    expect(await recalls()).toEqual([{ person_id: seen, status: 'listed' }]);
    await world.decide(['council', 'A1'], ['police', 'B1'], 'same');
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
    expect(await recalls()).toEqual([{ person_id: seen, status: 'due' }]);
  });

  it('waits for people even where a source merges two of its references', async () => {
    const elsewhere = { person: person({ given: 'Rhodri', born: '1970-05-20' }), addresses: parkRow };
    await world.send('council', [atHome, record('A2', elsewhere)]);
    await world.see('police', 'A1');
    await world.decide(['council', 'A1'], ['council', 'A2'], 'same', 'source-merge');
    expect(await personsOf(world)).toEqual([['A1'], ['A2']]);
    expect(await reviews()).toEqual([{ kind: 'merge', status: 'open', outcome: null }]);
  });

  it('takes in new records without leave', async () => {
    await world.send('council', [atHome]);
    await world.see('police', 'A1');
    await world.send('police', [record('B2')]);
    expect(await personsOf(world)).toEqual([['A1', 'B2']]);
    expect(await reviews()).toEqual([]);
  });

  it('is protected at once by what would join them, though that waits', async () => {
    await world.send('council', [atHome]);
    await world.send('police', [{ ...away, sensitivity: 2 }]);
    await world.see('police', 'A1');
    expect(await findable()).toBeGreaterThan(0);
    await world.send('health', [bridge]);
    expect(await world.personOf('A1')).not.toBe(await world.personOf('B1'));
    expect(await world.sql('select 1 from record_place')).toEqual([]);
    expect(await findable()).toBe(0);
    expect(await reviews()).toEqual([{ kind: 'merge', status: 'withheld', outcome: null }]);
  });

  it('who loses a record to a correction by its source is no longer what was seen', async () => {
    await world.send('council', [atHome]);
    const seen = await world.see('police', 'A1');
    await world.send('police', [record('B2')]);
    await world.send('police', [record('B2', { person: person({ given: 'Rhodri', born: '1970-05-20' }), addresses: parkRow })]);
    expect(await personsOf(world)).toEqual([['A1'], ['B2']]);
    expect(await recalls()).toEqual([{ person_id: seen, status: 'due' }]);
  });
});
