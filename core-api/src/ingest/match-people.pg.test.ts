import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { person, record, undatedPerson } from '../../test/records.ts';
import { personsOf } from '../../test/persons-of.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

describe('records become persons', () => {
  it('the same child of three partners, swapped day and month and all, is one person', async () => {
    await world.send('council', [record('A1')]);
    await world.send('police', [record('B1', { person: person({ born: '2014-07-03' }) })]);
    await world.send('health', [record('C1', { addresses: [{ lines: [], postcode: 'SA1 1AA', role: 'home' }] })]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
  });

  it('equal content of two organisations shares a look-up and not a row', async () => {
    await world.send('council', [record('A1'), record('A2')]);
    await world.send('police', [record('B1')]);
    expect(await world.sql('select 1 from look')).toHaveLength(1);
    expect(await world.sql('select 1 from variant')).toHaveLength(2);
    expect(await world.sql('select distinct sealed from record')).toHaveLength(3);
  });

  it('records that say a name and no more stay apart', async () => {
    const thin = { person: undatedPerson('David', 'Jones'), addresses: [] };
    await world.send('council', [record('A1', thin), record('A2', thin)]);
    await world.send('police', [record('B1', thin)]);
    expect(await personsOf(world)).toEqual([['A1'], ['A2'], ['B1']]);
  });

  it('twins are two people', async () => {
    await world.send('council', [record('A1', { person: person({ given: 'Ella' }) }), record('A2', { person: person({ given: 'Ellie' }) })]);
    expect(await personsOf(world)).toEqual([['A1'], ['A2']]);
  });

  it('an address alone makes a place and no person', async () => {
    await world.send('police', [record('B1', { person: undefined })]);
    await world.send('council', [record('A1')]);
    expect(await world.sql('select 1 from place')).toHaveLength(1);
    expect(await world.sql('select 1 from place_variant')).toHaveLength(2);
    expect(await world.sql('select 1 from record_place')).toHaveLength(2);
    expect(await personsOf(world)).toEqual([['A1']]);
  });

  it('confidential addresses and no fixed abode are no places', async () => {
    const hidden = { lines: ['9 Refuge Lane'], postcode: 'SA2 9ZZ', confidential: true };
    await world.send('council', [record('A1', { addresses: [{ ...hidden, role: 'temporary' }, { lines: ['Hostel'], postcode: 'SA1 1AB', role: 'no-fixed-abode' }] })]);
    expect(await world.sql('select 1 from place union all select 1 from place_look')).toEqual([]);
  });
});

describe('persons stay', () => {
  const moved = [{ lines: ['3 Park Row', 'Neath'], postcode: 'SA11 3AB', role: 'home' as const }];
  const atHome = record('A1');
  const away = record('B1', { person: person({ family: 'Rees' }), addresses: moved });
  const bothNames = [{ given: 'Anwen', family: 'Pritchard', use: 'former' as const }, { given: 'Anwen', family: 'Rees', use: 'usual' as const }];
  const bridge = record('C1', { person: { ...person(), names: bothNames }, addresses: [...(atHome.addresses ?? []), ...moved] });

  it('a record that joins two persons keeps the oldest id and leaves a pointer; without it they part again', async () => {
    await world.send('council', [atHome]);
    const [first] = await world.sql<{ person_id: string }>('select person_id from variant');
    await world.send('police', [away]);
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    await world.send('health', [bridge]);
    expect(await personsOf(world)).toEqual([['A1', 'B1', 'C1']]);
    expect(await world.sql('select distinct person_id from variant')).toEqual([first]);
    expect(await world.sql('select retired_into from person where retired_into is not null')).toEqual([{ retired_into: first?.person_id }]);
    await world.send('health', ['C1']);
    expect(await personsOf(world)).toEqual([['A1'], ['B1']]);
    expect(await world.sql('select kind, count(*)::int from person_event group by kind order by kind')).toEqual([
      { kind: 'created', count: 2 },
      { kind: 'merged', count: 1 },
      { kind: 'split', count: 1 },
    ]);
  });

  it('a changed record moves to the person it now describes', async () => {
    await world.send('council', [record('A1'), record('A2', { person: person({ given: 'Rhodri', born: '1970-05-20' }), addresses: moved })]);
    await world.send('council', [record('A1', { person: person({ given: 'Rhodri', born: '1970-05-20' }), addresses: moved })]);
    expect(await personsOf(world)).toEqual([['A1', 'A2']]);
    expect(await world.sql('select 1 from person')).toHaveLength(1);
    expect(await world.sql('select 1 from look')).toHaveLength(1);
  });

  it('add and remove leaves what was there', async () => {
    await world.send('council', [atHome]);
    const before = await Promise.all(['look', 'variant', 'edge', 'person', 'place', 'place_variant', 'record'].map((table) => world.sql(`select * from ${table}`)));
    await world.send('police', [away, record('B2')]);
    await world.send('police', ['B1', 'B2']);
    const after = await Promise.all(['look', 'variant', 'edge', 'person', 'place', 'place_variant', 'record'].map((table) => world.sql(`select * from ${table}`)));
    expect(after).toEqual(before);
  });
});
