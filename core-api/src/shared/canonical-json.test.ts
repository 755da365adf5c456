import { expect, it } from 'vitest';

import { canonicalJson } from './canonical-json.ts';

it('equal content gives equal text whatever the order of its fields', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe(canonicalJson({ a: null, b: [1, { c: 'x' }] }));
});

it('the order of a list is content', () => expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1])));
