import { expect, test } from 'vitest';

import { isReadable } from './apply-tokens.ts';
import { contrast } from './contrast.ts';

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each<[string, object, boolean]>([
  ['nothing', {}, true],
  ['a host’s green', { action: '#1d5a45', actionInk: '#ffffff', radius: 2, font: 'verdana' }, true],
  ['a pale link', { action: '#9bd0bd' }, false],
  ['grey on grey', { ink: '#777777', ground: '#888888' }, false],
  ['a name of a colour', { action: 'red' }, false],
  ['an address', { ground: 'url(https://evil.example)' }, false],
  ['an unknown token', { shadow: '#000000' }, false],
  ['a radius of words', { radius: '4px' }, false],
  ['a face of its own', { font: 'Comic Sans' }, false],
])('%s', (_what, tokens, expected) => {
  expect(isReadable(tokens, 'light')).toBe(expected);
});
