import { expect, test } from 'vitest';

import { placesOf } from '../src/places.ts';
import { readShape, shippedShapes } from '../src/read-shape.ts';
import { meanings, shapeSchema } from '../src/shape.ts';

test('the shapes of both systems are shipped, in CSV and XML, occurrences and notices', () => {
  expect(shippedShapes()).toEqual(['connect-occurrences-csv/1', 'connect-xml/1', 'niche-occurrences-csv/1', 'niche-ppn-csv/1', 'niche-xml/1']);
});

test.each(shippedShapes())('%s has its own name, a code list for each coded part that it reads, and `optional` names parts that it has', (name) => {
  const shape = readShape(name);
  expect(shape.shape).toBe(name);
  const places = placesOf(shape);
  const coded = places.map(({ group, field }) => `${group}.${field}`).filter((field): field is keyof typeof meanings => field in meanings);
  for (const field of coded) expect(Object.keys(shape.codes[field] ?? {}), field).not.toEqual([]);
  const isRead = (optional: string): boolean => (shape.ending === 'csv' ? places.some(({ at }) => at === optional) : /./.test(optional));
  expect(shape.optional.filter((optional) => !isRead(optional))).toEqual([]);
  // Cancelled and what may never be loaded can be said in each of them.
  expect(Object.values(shape.codes['event.status'] ?? {})).toContain('cancelled');
  expect(Object.values(shape.codes['event.marking'] ?? {})).toContain('never-load');
});

const shape = { shape: 'a/1', about: 'x', ending: 'csv', types: {}, event: { fields: { reference: 'Ref' } } };
test.each<[string, unknown]>([
  ['a field that the model does not have', { ...shape, person: { fields: { role: 'Role' } } }],
  ['a narrative', { ...shape, event: { fields: { narrative: 'MO' } } }],
  ['a meaning that no code may have', { ...shape, codes: { 'locations.link': { X: 'probably-home' } } }],
  ['an XML shape that does not say where an event stands', { ...shape, ending: 'xml' }],
  ['an XML shape whose aliases stand nowhere', { ...shape, ending: 'xml', xml: { event: '/a/b', person: 'c' }, aliases: [{ fields: { family: 'Surname' } }] }],
  ['a key that nobody knows', { ...shape, script: 'x' }],
])('%s is no shape', (_name, wrong) => {
  expect(shapeSchema.safeParse(wrong).success).toBe(false);
});
