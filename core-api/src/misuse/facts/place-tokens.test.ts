import { expect, test } from 'vitest';

import { placeTokens } from './fact-of-leaf.ts';

const of = (line1: string | undefined, postcode: string | undefined, rest: object = {}) => placeTokens({ line1, postcode, ...rest }, (_of, text) => text);
const house = { postcode: 'WS13DD', house: '14|WS13DD' };

test.each([
  ['as it was given', '14 Mill Lane', 'WS1 3DD', {}],
  ['in short', '14, Mill Ln.', 'ws13dd', {}],
  ['with a town', '14 Mill Lane', 'WS1 3DD', { line2: 'Walsall' }],
  ['on two lines', 'No. 14', 'WS1 3DD', { line2: 'Mill Lane' }],
  ['with the postcode among the lines', '14 Mill Lane, WS1 3DD', undefined, {}],
  ['with a UPRN beside it', '14 Mill Lane', 'WS1 3DD', { uprn: '100012' }],
])('one house %s is one house', (_how, line1, postcode, rest) => {
  expect(of(line1, postcode, rest)).toEqual(house);
});

test('flats, suffixes and names are houses of their own', () => {
  const houses = ['14 Mill Lane', '14a Mill Lane', 'Flat 2, 14 Mill Lane', 'Flat 3, 14 Mill Lane', 'Rose Cottage, Mill Lane', 'Mill Cottage, Mill Lane', '15'].map((line1) => of(line1, 'WS1 3DD').house);
  expect(new Set(houses).size).toBe(7);
});

test('a UPRN alone has its neighbours for a postcode, and is the same however it is written', () => {
  expect(of(undefined, undefined, { uprn: '000100012' })).toEqual({ postcode: 'uprn|1000', house: 'uprn|100012' });
  expect([of(undefined, undefined, { uprn: '100013' }).postcode, of(undefined, undefined, { uprn: '100112' }).postcode]).toEqual(['uprn|1000', 'uprn|1001']);
  expect(of(undefined, 'WS1 3DD', { uprn: '100012' })).toEqual({ postcode: 'WS13DD', house: 'uprn|100012' });
  expect([of(undefined, undefined), of('14 Mill Lane', undefined)]).toEqual([{}, {}]);
});
