import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, test } from 'vitest';

import type { IngestWorld, Partner } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { record } from '../../test/records.ts';
import type { Core } from '../core.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { TakenOut } from './take-out-leaver.ts';
import { takeOutLeaver } from './take-out-leaver.ts';

let world: IngestWorld;
/** The same world, in which nobody can open what the police sent. */
let withoutKey: Core;
beforeAll(async () => {
  world = await ingestWorld();
  const { keys } = world.core;
  const leaver = world.callers.police.organisationId;
  const open: typeof keys.open = (organisation, ...rest) => {
    if (organisation === leaver) throw new Error("opened the leaver's content");
    return keys.open(organisation, ...rest);
  };
  withoutKey = { ...world.core, keys: { ...keys, open } };
});
afterAll(async () => world.close());

type Item = { readonly partner: Partner; readonly row: HeadlineRecord };

/** Few names, dates and addresses, so that records collide, bridge, contradict each other and differ in level. */
const itemsArbitrary = fc
  .array(
    fc.record({
      partner: fc.constantFrom<Partner>('council', 'police', 'health'),
      given: fc.constantFrom('Anwen', 'Annie', 'Ann', 'Rhodri', 'R'),
      family: fc.constantFrom('Pritchard', 'Rees', 'Prichard'),
      born: fc.constantFrom('2014-03-07', '2014-07-03', '1984-03-07', undefined),
      address: fc.constantFrom('14 Heol Fawr', '14 Heol Vawr', '3 Park Row', undefined),
      nhsNumber: fc.constantFrom('9990000018', undefined, undefined, undefined),
      sensitivity: fc.constantFrom<0 | 1 | 2>(0, 0, 0, 1, 2),
    }),
    { minLength: 4, maxLength: 14 },
  )
  .map((drawn) =>
    drawn.map(({ partner, given, family, born, address, nhsNumber, sensitivity }, index): Item => {
      const person = {
        names: [{ given, family, use: 'usual' as const }],
        ...(born === undefined ? {} : { dateOfBirth: { value: born, precision: 'day' as const } }),
        ...(nhsNumber === undefined ? {} : { identifiers: [{ system: 'nhs-number' as const, value: nhsNumber }] }),
      };
      const addresses = address === undefined ? [] : [{ lines: [address, 'Swansea'], postcode: 'SA1 1AA', role: 'home' as const }];
      return { partner, row: record(`R${index}`, { person, addresses, sensitivity }) };
    }),
  );

async function send(items: readonly Item[]): Promise<void> {
  for (const { partner, row } of items) await world.send(partner, [row]);
}

async function takeOut(): Promise<TakenOut[]> {
  const leaver = world.callers.police.organisationId;
  await world.sql('update organisation set left_at = now() where organisation_id = $1', [leaver]);
  const pages: TakenOut[] = [];
  for (let page = await takeOutLeaver(withoutKey, leaver); page !== undefined; page = await takeOutLeaver(withoutKey, leaver)) pages.push(page);
  return pages;
}

async function begin(): Promise<void> {
  await world.reset();
  await world.sql('update organisation set left_at = null');
}

/** Everything that follows from the records alone: who is one person, what is found by which key, which places there are. */
async function outcome(): Promise<unknown> {
  return {
    persons: await personsOf(world),
    looks: await world.sql('select look_id, keys from look order by look_id'),
    edges: await world.sql('select look_a, look_b, weight from edge order by look_a, look_b'),
    placeLooks: await world.sql('select look_id, keys from place_look order by look_id'),
    places: (await world.sql('select array_agg(look_id order by look_id) as looks from place_look group by place_id order by 1')).map((row) => JSON.stringify(row)).toSorted(),
    recordPlaces: (await world.sql('select 1 from record_place')).length,
    people: (await world.sql('select 1 from person where retired_into is null')).length,
    livePlaces: (await world.sql('select 1 from place where retired_into is null')).length,
  };
}

it('what an organisation leaves behind is what there would be had it never sent anything, and nothing of it is opened', async () => {
  await fc.assert(
    fc.asyncProperty(itemsArbitrary, async (items) => {
      await begin();
      await send(items.filter(({ partner }) => partner !== 'police'));
      const never = await outcome();
      await begin();
      await send(items);
      await takeOut();
      expect(await world.sql("select 1 from record where feed_id like 'police%' union all select 1 from variant where organisation_id = $1", [world.callers.police.organisationId])).toEqual([]);
      expect(await outcome()).toEqual(never);
    }),
    { numRuns: 40 },
  );
}, 300_000);

test('persons whom only the leaver bridged come apart, and one whom only it made shielded is told as a count', async () => {
  await begin();
  const at = (line: string) => [{ lines: [line, 'Swansea'], postcode: 'SA1 1AA', role: 'home' as const }];
  await send([
    { partner: 'council', row: record('C1', { addresses: at('14 Heol Fawr') }) },
    { partner: 'police', row: record('P1', { addresses: at('14 Heol Fawr'), sensitivity: 2 }) },
  ]);
  const pages = await takeOut();
  expect(pages).toMatchObject([{ records: 1, variants: 1, lowered: 1 }]);
  expect(await personsOf(world)).toEqual([['C1']]);
});

test('a batch that another partner sends while the leaver is being taken out is taken, the same content included', async () => {
  await begin();
  await send([{ partner: 'police', row: record('P1') }, { partner: 'police', row: record('P2', { sensitivity: 1 }) }]);
  await world.sql('update organisation set left_at = now() where organisation_id = $1', [world.callers.police.organisationId]);
  await send([{ partner: 'council', row: record('C1') }]);
  await takeOut();
  expect(await personsOf(world)).toEqual([['C1']]);
  expect((await world.sql('select 1 from look')).length).toBe(1);
  expect((await world.sql('select 1 from place_look')).length).toBe(1);
});
