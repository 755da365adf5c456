import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { IngestWorld, Partner } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { record } from '../../test/records.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
afterAll(async () => world.close());

type Item = { readonly partner: Partner; readonly row: HeadlineRecord };

/** Few names, dates and addresses, so that records collide, bridge, contradict each other and differ in level. */
const recordsArbitrary = fc.array(
  fc.record({
    partner: fc.constantFrom<Partner>('council', 'police', 'health'),
    given: fc.constantFrom('Anwen', 'Annie', 'Ann', 'Rhodri', 'R'),
    family: fc.constantFrom('Pritchard', 'Rees', 'Prichard'),
    born: fc.constantFrom('2014-03-07', '2014-07-03', '1984-03-07', undefined),
    address: fc.constantFrom('14 Heol Fawr', '3 Park Row', undefined),
    nhsNumber: fc.constantFrom('9990000018', undefined, undefined, undefined),
    sensitivity: fc.constantFrom<0 | 1 | 2>(0, 0, 0, 1, 2),
  }),
  { minLength: 4, maxLength: 14 },
);

type Drawn = typeof recordsArbitrary extends fc.Arbitrary<(infer Each)[]> ? Each : never;

function item({ partner, given, family, born, address, nhsNumber, sensitivity }: Drawn, index: number): Item {
  const person = {
    names: [{ given, family, use: 'usual' as const }],
    ...(born === undefined ? {} : { dateOfBirth: { value: born, precision: 'day' as const } }),
    ...(nhsNumber === undefined ? {} : { identifiers: [{ system: 'nhs-number' as const, value: nhsNumber }] }),
  };
  const addresses = address === undefined ? [] : [{ lines: [address, 'Swansea'], postcode: 'SA1 1AA', role: 'home' as const }];
  return { partner, row: record(`R${index}`, { person, addresses, sensitivity }) };
}

/** Sends the items in this order, a new batch wherever `borders` says so or the partner changes. */
async function load(items: readonly Item[], borders: readonly boolean[]): Promise<void> {
  const batches: Item[][] = [];
  for (const [index, each] of items.entries()) {
    const open = batches.at(-1);
    if (open === undefined || open[0]?.partner !== each.partner || borders[index % borders.length] === true) batches.push([each]);
    else open.push(each);
  }
  for (const batch of batches) await world.send(batch[0]?.partner ?? 'council', batch.map(({ row }) => row));
}

/** Everything that follows from the records alone: who is one person, what is found by which key, which places there are. */
async function outcome(): Promise<unknown> {
  return [
    await personsOf(world),
    await world.sql('select look_id, keys from look order by look_id'),
    await world.sql('select look_a, look_b, weight from edge order by look_a, look_b'),
    await world.sql('select look_id from place_look order by look_id'),
    (await world.sql('select 1 from record_place')).length,
    (await world.sql('select 1 from person where retired_into is null')).length,
  ];
}

it('any order of arrival and any borders between batches give the same people, look-ups, edges and places', async () => {
  await fc.assert(
    fc.asyncProperty(
      recordsArbitrary,
      fc.infiniteStream(fc.nat()),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 14 }),
      fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      async (drawn, ranks, borders, passing) => {
        const items = drawn.map(item);
        await world.reset();
        await load(items, [false]);
        const expected = await outcome();

        await world.reset();
        const rank = new Map(items.map((each) => [each, ranks.next().value ?? 0]));
        const shuffled = items.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        // Some records come first as somebody else, or as more sensitive, and some extra ones come and go.
        const before = shuffled.flatMap((each, index) => (passing[index] === true ? [passer(each, shuffled.at(index - 1) ?? each, index)] : []));
        await load(before, borders);
        await load(shuffled, borders);
        for (const { partner, row } of before) if (row.sourceRef.startsWith('X')) await world.send(partner, [row.sourceRef]);
        expect(await outcome()).toEqual(expected);
      },
    ),
    { numRuns: 25, seed: 20261121 },
  );
});

/** A record that will be replaced, or one that bridges two others for a while. */
function passer({ partner, row }: Item, { row: other }: Item, index: number): Item {
  const sensitivity = (index % 3) as 0 | 1 | 2;
  if (index % 2 === 0) return { partner, row: { ...row, status: 'closed', sensitivity } };
  const names = [...(row.person?.names ?? []), ...(other.person?.names ?? [])];
  const bridge = { ...row.person, names };
  return { partner, row: { ...row, sourceRef: `X${row.sourceRef}`, person: bridge, addresses: [...(row.addresses ?? []), ...(other.addresses ?? [])], sensitivity } };
}
