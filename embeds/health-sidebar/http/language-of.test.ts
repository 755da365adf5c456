import { expect, test } from 'vitest';

import { languageOf } from './language-of.ts';

test.each([['', undefined], ['cy', 'cy'], ['en-GB,cy;q=0.9', 'en'], ['cy-GB;q=0.8,en;q=0.5', 'cy'], ['fr', undefined], ['cy;q=0', undefined]])('accept-language %j is %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
