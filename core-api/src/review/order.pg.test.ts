import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Partner } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { record } from '../../test/records.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { reviewWorld } from '../../test/review-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { Origin } from './decide-pair.ts';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
  await world.sql("update feed set unique_people = feed_id = 'health-attendances'");
});
afterAll(async () => world.close());

type Step = { readonly partner: Partner; readonly row: HeadlineRecord } | { readonly one: readonly [Partner, string]; readonly other: readonly [Partner, string]; readonly rule: 'same' | 'different'; readonly origin: Origin };

/** Few names and dates, so that records collide, and decisions that chain, bar and contradict. */
const recordsArbitrary = fc.array(
  fc.record({
    partner: fc.constantFrom<Partner>('council', 'police', 'health'),
    given: fc.constantFrom('Anwen', 'Annie', 'Rhodri'),
    family: fc.constantFrom('Pritchard', 'Rees'),
    born: fc.constantFrom('2014-03-07', '2014-07-03', undefined),
    address: fc.constantFrom('14 Heol Fawr', undefined),
    sensitivity: fc.constantFrom<0 | 1>(0, 0, 0, 1),
  }),
  { minLength: 4, maxLength: 9 },
);
const decisionsArbitrary = fc.array(
  fc.record({ one: fc.nat(8), other: fc.nat(8), rule: fc.constantFrom('same' as const, 'different' as const), origin: fc.constantFrom<Origin>('verdict', 'verdict', 'separation', 'source-merge') }),
  { minLength: 1, maxLength: 5 },
);

function stepsOf(drawn: typeof recordsArbitrary extends fc.Arbitrary<infer All> ? All : never, decisions: typeof decisionsArbitrary extends fc.Arbitrary<infer All> ? All : never): Step[] {
  const records = drawn.map(({ partner, given, family, born, address, sensitivity }, index): Step & { row: HeadlineRecord; partner: Partner } => {
    const person = { names: [{ given, family, use: 'usual' as const }], ...(born === undefined ? {} : { dateOfBirth: { value: born, precision: 'day' as const } }) };
    const addresses = address === undefined ? [] : [{ lines: [address, 'Swansea'], postcode: 'SA1 1AA', role: 'home' as const }];
    return { partner, row: record(`R${index}`, { person, addresses, sensitivity }) };
  });
  const ends = (at: number): readonly [Partner, string] => {
    const end = records[at % records.length];
    return [end?.partner ?? 'council', end?.row.sourceRef ?? ''];
  };
  // One decision for each pair and origin: of two, the later would rightly stand.
  const wanted = decisions
    .map(({ one, other, rule, origin }) => ({ one: ends(one), other: ends(other), rule: origin === 'separation' ? ('different' as const) : origin === 'source-merge' ? ('same' as const) : rule, origin }))
    .filter(({ one, other }) => one[1] !== other[1]);
  return [...records, ...new Map(wanted.map((decision) => [`${decision.origin} ${[decision.one[1], decision.other[1]].toSorted().join(' ')}`, decision])).values()];
}

async function take(step: Step): Promise<void> {
  if ('row' in step) await world.send(step.partner, [step.row]);
  else await world.decide(step.one, step.other, step.rule, step.origin);
}

async function outcome(): Promise<unknown> {
  return [
    await personsOf(world),
    await world.sql('select look_id, keys from look order by look_id'),
    await world.sql('select look_a, look_b, weight from edge order by look_a, look_b'),
    await world.sql("select subject, kind, status from review where status in ('open', 'withheld') and kind = 'contradiction' order by subject"),
    (await world.sql('select 1 from person where retired_into is null')).length,
  ];
}

it('records and decisions in any order come to the same people, look-ups, edges and open contradictions', async () => {
  await fc.assert(
    fc.asyncProperty(recordsArbitrary, decisionsArbitrary, fc.infiniteStream(fc.nat()), async (drawn, decisions, ranks) => {
      const steps = stepsOf(drawn, decisions);
      await world.reset();
      for (const step of steps) await take(step);
      const expected = await outcome();
      await world.reset();
      const rank = new Map(steps.map((step) => [step, ranks.next().value ?? 0]));
      for (const step of steps.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))) await take(step);
      expect(await outcome()).toEqual(expected);
    }),
    { numRuns: 12, seed: 20261121 },
  );
}, 240_000);
