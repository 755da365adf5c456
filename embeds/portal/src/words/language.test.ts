import { expect, test } from 'vitest';

import { wishedLanguage } from './language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['cy', 'cy'],
  ['cy-GB,cy;q=0.9,en;q=0.8', 'cy'],
  ['en-GB,en;q=0.9,cy;q=0.8', 'en'],
  ['en;q=0.2, cy;q=0.7', 'cy'],
  ['fr-FR, cy;q=0.1', 'cy'],
  ['de, fr', 'en'],
])('%s wishes %s', (header, language) => {
  expect(wishedLanguage(header)).toBe(language);
});
