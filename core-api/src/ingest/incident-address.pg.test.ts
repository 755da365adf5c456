import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest';

import type { IngestWorld } from '../../test/ingest-world.ts';
import { ingestWorld } from '../../test/ingest-world.ts';
import { personsOf } from '../../test/persons-of.ts';
import { person, record } from '../../test/records.ts';
import type { AddressDetails, HeadlineRecord, PersonDetails } from '../shared/headline.ts';

let world: IngestWorld;
beforeAll(async () => {
  world = await ingestWorld();
});
beforeEach(async () => world.reset());
afterAll(async () => world.close());

const quay: AddressDetails = { lines: ['31 Quay Street', 'Swansea'], postcode: 'SA1 1AA', role: 'home' };
/** Two ways of writing a birth date that may be a slip apart: with one home they are one person's, without it that is not enough. */
const slip = (value: string, precision: 'month' | 'day'): PersonDetails => ({ names: [{ given: 'Gwenhwyfar', family: 'Abergavenny', use: 'usual' }], dateOfBirth: { value, precision } });
const [march, july] = [slip('1984-03', 'month'), slip('1984-07-03', 'day')];
const seen = (sourceRef: string, who: PersonDetails, role: AddressDetails['role']): HeadlineRecord => record(sourceRef, { person: who, addresses: [{ ...quay, role }] });

/** Two records, who is in them, which roles the one address has, and how many people that makes. */
test.each<[string, PersonDetails, PersonDetails, AddressDetails['role'], AddressDetails['role'], number]>([
  ['a name, and birth dates a slip apart, at home in both: one', march, july, 'home', 'home', 1],
  ['the same, once only where something happened: two', march, july, 'home', 'incident', 2],
  ['the same, in both only where something happened: two', march, july, 'incident', 'incident', 2],
  ['name and birth date, wherever it happened: one', person(), person(), 'home', 'incident', 1],
  ['another given name and birth date at one incident: two', person(), person({ given: 'Rhodri', born: '2011-05-12' }), 'incident', 'incident', 2],
])('%s', async (_what, one, other, oneRole, otherRole, people) => {
  await world.send('council', [seen('A', one, oneRole)]);
  await world.send('police', [seen('B', other, otherRole)]);
  expect(await personsOf(world)).toHaveLength(people);
});

it('the place of an incident is found by its address with the records that name it', async () => {
  await world.send('council', [seen('A', person(), 'home')]);
  await world.send('police', [seen('B', person({ given: 'Rhodri', born: '2011-05-12' }), 'incident')]);
  expect(await world.sql('select distinct place_id from place_look')).toHaveLength(1);
  expect(await world.sql('select record_id from record_place')).toHaveLength(2);
});
