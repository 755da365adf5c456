import { expect, test } from 'vitest';

import type { SearchUse } from './search-quota.ts';
import { noQuota, quotaRefusal, quotaWindows, standardQuota } from './search-quota.ts';

const nothing: SearchUse = { userHour: 0, userDay: 0, organisationHour: 0, organisationDay: 0, applicationHour: 0, applicationDay: 0 };

test.each([
  ['nothing asked', {}, undefined],
  ['one below every limit', { userHour: 59, userDay: 249, organisationHour: 1_999, organisationDay: 9_999, applicationHour: 1_999, applicationDay: 9_999 }, undefined],
  ['a user’s hour', { userHour: 60 }, { whose: 'user', window: 'hour' }],
  ['a user’s day, which holds longer than their hour', { userHour: 60, userDay: 250 }, { whose: 'user', window: 'day' }],
  ['an application’s hour', { applicationHour: 2_000 }, { whose: 'application', window: 'hour' }],
  ['an organisation’s day', { organisationDay: 10_000 }, { whose: 'organisation', window: 'day' }],
  ['everybody’s at once is told as the narrowest', { userHour: 60, applicationDay: 10_000, organisationDay: 10_000 }, { whose: 'user', window: 'hour' }],
] as const)('%s', (_what, use, refusal) => {
  expect(quotaRefusal({ ...nothing, ...use }, standardQuota)).toEqual(refusal);
});

test('where everybody is invented nothing is too much', () => {
  expect(quotaRefusal({ ...nothing, userHour: 1e9, organisationDay: 1e9 }, noQuota)).toBeUndefined();
});

test('hours and days are those of UTC, and end with a whole one', () => {
  expect(quotaWindows(new Date('2026-11-21T22:10:05Z'))).toEqual({ hour: Math.floor(Date.parse('2026-11-21T22:00:00Z') / 3_600_000), day: '2026-11-21', leftSeconds: { hour: 2995, day: 6595 } });
  expect(quotaWindows(new Date('2026-11-21T23:59:59.999Z')).leftSeconds).toEqual({ hour: 1, day: 1 });
});
