import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { isProblemCode, problemCodes } from './codes.ts';
import { problemBody } from './problem.ts';
import { problemSchema } from './problem-schema.ts';

test('the documentation lists exactly the codes of the catalogue, with their statuses', () => {
  const page = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => `${code} ${status}`);
  expect(documented).toEqual(Object.entries(problemCodes).map(([code, { status }]) => `${code} ${status}`));
});

test('a body is fixed but for its instance, and fits the published schema', () => {
  const body = problemBody({ code: 'not-found' }, '00000000-0000-7000-8000-000000000000', 'en');
  expect(problemSchema.parse(body)).toEqual(body);
  expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'code', 'detail', 'instance']);
});

test('a code from elsewhere is no problem code', () => {
  expect(isProblemCode('toString')).toBe(false);
  expect(isProblemCode('internal')).toBe(true);
});
