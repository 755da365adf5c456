import { expect, it } from 'vitest';

import { holdConservation } from './conservation.ts';

const counts = { applied: 3, unchanged: 2, rejected: 1, tombstoned: 1, held: 0 };

it('counts that add up to the rows read pass', () => expect(() => holdConservation(7, counts)).not.toThrow());

it('a row lost and a row counted twice both break the transaction', () => {
  expect(() => holdConservation(8, counts)).toThrow('internal');
  expect(() => holdConservation(6, counts)).toThrow('internal');
});
