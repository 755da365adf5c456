import { expect, test } from 'vitest';

import { readRules } from '../../src/misuse/read-rules.ts';
import { makeLog } from './make-log.ts';
import { runLog } from './run-log.ts';
import { scoreLog } from './score-log.ts';

/** A smaller log than that of `npm run proof:misuse`, of another seed, with as many episodes for its size. */
const log = makeLog({ seed: 7, searches: 24_000, days: 56, homes: 4_000, staffShare: 0.3, episodesAKind: 5 });

test('of a synthetic log the shipped rules find misuse and leave ordinary work alone, in the half that no threshold was tuned on', () => {
  const raised = runLog(log, readRules().thresholds);
  const score = scoreLog(log.lines.filter(({ half }) => half === 'held-out'), raised);
  expect(score.episodes).toBeGreaterThan(60);
  expect(score.recall).toBeGreaterThanOrEqual(0.93);
  expect(score.falseShare).toBeLessThanOrEqual(0.01);
  expect(score.restricted.listed).toBe(score.restricted.all);
}, 60_000);

test('the same seed makes the same log, another one another', () => {
  const small = { seed: 3, searches: 1_000, days: 30, homes: 500, staffShare: 0.1, episodesAKind: 1 };
  const text = (seed: number): string => JSON.stringify(makeLog({ ...small, seed }).lines);
  expect(text(3)).toBe(text(3));
  expect(text(4)).not.toBe(text(3));
}, 60_000);
