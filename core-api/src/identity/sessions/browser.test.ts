import { expect, test } from 'vitest';

import { newBrowserCookie } from './browser.ts';

test('a browser’s handle has 256 random bits, and no two are alike', () => {
  const handles = Array.from({ length: 1_000 }, () => newBrowserCookie());
  for (const handle of handles) expect(Buffer.from(handle, 'base64url')).toHaveLength(32);
  expect(new Set(handles).size).toBe(handles.length);
});
