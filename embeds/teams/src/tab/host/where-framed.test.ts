import { describe, expect, test } from 'vitest';

import { whereFramed } from './where-framed.ts';

describe('where the tab is', () => {
  test.each([
    [false, undefined, 'alone'],
    [true, ['https://teams.microsoft.com'], 'host'],
    [true, ['https://teams.cloud.microsoft'], 'host'],
    [true, ['https://a.b.cloud.microsoft', 'https://other.example'], 'host'],
    [true, ['https://cloud.microsoft.evil.example'], 'stranger'],
    [true, ['https://evilcloud.microsoft'], 'stranger'],
    [true, ['http://teams.microsoft.com'], 'stranger'],
    [true, ['https://portal.example', 'https://teams.microsoft.com'], 'stranger'],
    [true, ['http://localhost:4910'], 'host'],
    [true, undefined, 'host'],
  ] as const)('framed %s by %s: %s', (framed, ancestors, where) => {
    expect(whereFramed(framed, ancestors, ['http://localhost:4910'])).toBe(where);
  });
});
