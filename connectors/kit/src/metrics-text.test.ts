import { expect, test } from 'vitest';

import { startingStatus } from './feed-status.ts';
import type { FeedStatus } from './feed-status.ts';
import { metricsText } from './metrics-text.ts';

test('freshness, rows and trouble of each feed are told, each metric under its help and type once', () => {
  const feeds = new Map<string, FeedStatus>([
    ['police', { ...startingStatus, lastRead: '2026-11-21T06:00:00.000Z', totals: { ...startingStatus.totals, applied: 7 } }],
    ['od"d', { ...startingStatus, trouble: { kind: 'config', code: 'client-refused', failures: 1, since: '2026-11-21T06:00:00.000Z', retryAt: '2026-11-21T06:01:00.000Z' } }],
  ]);
  const lines = metricsText(feeds, new Date('2026-11-21T06:01:30Z')).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['mast_connect_age_seconds{feed="police"} 90', 'mast_connect_rows_total{feed="police",outcome="applied"} 7', 'mast_connect_failing{feed="od\\"d",kind="config",code="client-refused"} 1']));
  expect(lines.filter((line) => line.includes('age_seconds{feed="od'))).toEqual([]);
  const helps = lines.filter((line) => line.startsWith('# HELP')).map((line) => line.split(' ')[2]);
  expect(new Set(helps).size).toBe(helps.length);
});
