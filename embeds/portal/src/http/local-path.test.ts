import { expect, test } from 'vitest';

import { localPath } from './local-path.ts';

test.each(['/', '/look-up', '/look-up/0198f000-0000-7000-8000-000000000001/answer?mend=1&x=%20'])('%s stays', (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\nb', '/a b', '/@evil.example"'])('%s leads to the start page', (path) => {
  expect(localPath(path)).toBe('/');
});
