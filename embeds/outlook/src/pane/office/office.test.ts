import { expect, test } from 'vitest';

import { restoreHistory } from './restore-history.ts';
import { themeOf } from './theme-of.ts';

test('history that Office.js nulled is the browser’s again; whole it stays', () => {
  const whole = { pushState: () => 'whole', replaceState: () => 'whole' };
  const nulled = Object.create(whole) as typeof whole;
  Object.assign(nulled as object, { pushState: null, replaceState: null });
  restoreHistory(nulled);
  expect([nulled.pushState(), nulled.replaceState()]).toEqual(['whole', 'whole']);
  restoreHistory(whole);
  expect(whole.pushState()).toBe('whole');
});

test.each([
  [undefined, 'auto'],
  [{}, 'auto'],
  [{ bodyBackgroundColor: '#FFFFFF' }, 'light'],
  [{ bodyBackgroundColor: '#212121' }, 'dark'],
  [{ bodyBackgroundColor: '#FFFFFF', isDarkTheme: true }, 'dark'],
  [{ bodyBackgroundColor: 'white' }, 'auto'],
] as const)('theme %j is %s', (theme, look) => {
  expect(themeOf(theme)).toBe(look);
});
