import { expect, test } from 'vitest';

import { framedByStranger } from './framed-by-stranger.ts';

test.each([
  ['iframe', 'https://intranet.example/', true],
  ['embed', 'https://intranet.example/', true],
  ['iframe', 'https://cloud.microsoft.evil.example/', true],
  ['iframe', 'https://teams.microsoft.com/', false],
  ['iframe', 'https://teams.cloud.microsoft/', false],
  ['iframe', 'http://localhost:4310/', false],
  // Its own page, reloaded.
  ['iframe', 'https://embeds.example/v1/teams/tab', false],
  // What is not known is left to the page's own policy.
  ['iframe', undefined, false],
  ['iframe', 'no address', false],
  ['document', 'https://intranet.example/', false],
  [undefined, 'https://intranet.example/', false],
] as const)('%s from %s: %s', (destination, referer, isStranger) => {
  expect(framedByStranger({ host: 'embeds.example', referer, 'sec-fetch-dest': destination }, ['http://localhost:4310'])).toBe(isStranger);
});
