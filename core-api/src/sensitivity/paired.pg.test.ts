import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';
import { askAll } from '../../test/ask-all.ts';
import type { Family } from '../../test/protected-families.ts';
import { protectedFamilies, recordOf } from '../../test/protected-families.ts';
import { locationPairs, questionsAbout } from '../../test/questions-about.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

/*
 * Shielded versus nil: what is answered while somebody is shielded, beside what was answered before anybody had sent them, for every way of asking. One world, so that the ids
 * of everybody else are equal, too: bodies must be byte-identical but for the ids and moments of the answer itself. Restricted: the right location beside a wrong one.
 */
const hour = 3_600_000;
let world: AnswerWorld;
/** Households whose hidden person is to be shielded: 38 with 27 questions each is 1,026 pairs. */
const shielded = protectedFamilies(38);
/** People who live alone, to be restricted. */
const restricted = protectedFamilies(40, 200).map(({ hidden }) => hidden);
const questions = shielded.flatMap((family) => questionsAbout(family));

beforeAll(async () => {
  world = await answerWorld();
  const relatives = [...shielded, ...protectedFamilies(60, 400)].flatMap(({ others }) => others);
  await world.deliver(world.council, relatives.map((one) => recordOf(one, 'council', { household: householdOf(one.id) })));
  await world.deliver(world.police, relatives.filter((_, n) => n % 2 === 0).map((one) => recordOf(one, 'police', { service: 'police', kind: 'event' })));
  // A visit to the house, of nobody in particular.
  await world.deliver(world.health, shielded.map(({ hidden: { id, home } }) => recordOf(shielded[0]?.hidden ?? fail(), 'health', { sourceRef: `visit-${id}`, person: undefined, addresses: [{ ...home, role: 'incident' }] })));
}, hour);
afterAll(() => world.close());

/** Every relative's record names the hidden one as of its household; ids count by five, the hidden first. */
function householdOf(id: string): HeadlineRecord['household'] {
  const n = Number(id.slice(1));
  return [{ relation: 'sibling', sourceRef: `council-n${n - (n % 5)}` }, { relation: 'parent', sourceRef: `council-n${n - (n % 5) + 2}` }];
}

function fail(): never {
  throw new Error('nobody');
}

/** What all partners hold of the hidden: one of them says how sensitive it is, the others know nothing of it. */
async function deliverHidden(families: readonly Family[], sensitivity: 0 | 2): Promise<void> {
  const hidden = families.map((family) => family.hidden);
  await world.deliver(world.council, hidden.map((one) => recordOf(one, 'council', { sensitivity })));
  if (sensitivity === 0) return;
  await world.deliver(world.police, hidden.map((one) => recordOf(one, 'police', { service: 'police', kind: 'event' })));
  await world.deliver(world.health, hidden.map((one) => recordOf(one, 'health', { service: 'health', addresses: [] })));
}

test('a thousand questions are answered while somebody is shielded as they were before anybody had sent them, byte for byte', { timeout: hour }, async () => {
  expect(questions.length).toBeGreaterThanOrEqual(1_000);
  const before = await askAll(world, world.health, questions);
  await deliverHidden(shielded, 2);
  const after = await askAll(world, world.health, questions);
  const differing = questions.flatMap(({ kind, question }, at) => (before[at]?.text === after[at]?.text ? [] : [{ kind, question, before: before[at]?.text, after: after[at]?.text }]));
  expect(differing.map(({ kind }) => kind)).toEqual([]);
  // The questions would find them: with the shield gone most do.
  await deliverHidden(shielded, 0);
  const found = await askAll(world, world.health, questions);
  const changed = questions.filter((_, at) => before[at]?.text !== found[at]?.text).length;
  expect(changed / questions.length).toBeGreaterThan(0.7);
});

test('a restricted person is answered alike for a right and for a wrong location, in search and view', { timeout: hour }, async () => {
  await world.deliver(world.council, restricted.map((one) => recordOf(one, 'council')));
  await world.deliver(world.police, restricted.map((one) => recordOf(one, 'police', { sensitivity: 1 })));
  const pairs = restricted.flatMap((one) => locationPairs(one));
  const [right, wrong] = [await askAll(world, world.health, pairs.map(([question]) => ({ question }))), await askAll(world, world.health, pairs.map(([, question]) => ({ question })))];
  const differing = pairs.filter((_, at) => right[at]?.text !== wrong[at]?.text);
  expect(differing).toEqual([]);
  const found = right.filter(({ people }) => people.length > 0).length;
  // Name and birth date, or the number, find them; a location never adds anybody.
  expect(found).toBeGreaterThanOrEqual(restricted.length * 5);
});
