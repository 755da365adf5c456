import { labelledAddresses } from '@mast/example-population';
import { expect, test } from 'vitest';

import { addressFigures } from './address-figures.ts';

test('30,000 labelled addresses become places: precise, nearly all found, no two flats in one', { timeout: 60_000 }, () => {
  const figures = addressFigures([...labelledAddresses({ seed: 41, count: 30_000 })]);
  expect(figures.precision).toBeGreaterThanOrEqual(0.998);
  expect(figures.recall).toBeGreaterThanOrEqual(0.98);
  expect(figures.wrongFlatsPerTenThousand).toBe(0);
});

test('figures by hand: two flats in one place are a false link and two wrong flats, an unplaced address is missed', () => {
  const row = { kind: 'block-flat', town: 'Swansea', postcode: 'SA1 1AA' } as const;
  const figures = addressFigures([
    { ...row, place: 'one', lines: ['Flat 1', '22 High Street'] },
    { ...row, place: 'two', lines: ['Flat 1', '22 High Street'] },
    { ...row, place: 'one', lines: ['Unknown'] },
    { ...row, place: undefined, kind: 'nowhere', lines: ['No fixed abode'] },
  ]);
  expect(figures).toMatchObject({ addresses: 3, placed: 2, precision: 0, recall: 0, falseLinks: 1, nowherePlaced: 0 });
  expect(figures.wrongFlatsPerTenThousand).toBeCloseTo(20_000 / 3, 9);
});
