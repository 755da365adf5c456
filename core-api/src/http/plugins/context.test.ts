import { expect, test } from 'vitest';

import { chooseLanguage } from './context.ts';

test.each([
  [undefined, 'en'],
  ['cy', 'cy'],
  ['cy-GB,en;q=0.9', 'cy'],
  ['en-GB,cy;q=0.9', 'en'],
  ['fr,cy;q=0.3', 'cy'],
  ['cy;q=0', 'en'],
  ['*', 'en'],
])('Accept-Language %s gives %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language);
});
