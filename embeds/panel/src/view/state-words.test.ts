import { beforeAll, expect, test } from 'vitest';

import type { Coverage } from '../core/wire.ts';
import { loadStrings, stringsOf } from '../strings/strings.ts';
import { stateWords } from './state-words.ts';

beforeAll(async () => {
  await Promise.all([loadStrings('en'), loadStrings('cy')]);
});

const feed: Coverage = { organisation: { code: 'swp', name: 'South Wales Police' }, feed: 'swp', feedName: 'Contacts', state: 'current', lastGood: '2026-11-20T05:30:00.000Z', doesNotShare: [] };

test.each([
  [{}, 'up to date'],
  [{ state: 'late' }, 'late'],
  [{ state: 'silent', lastGood: null }, 'silent'],
  [{ state: 'suspended' }, 'paused'],
  [{ state: 'not-shared' }, 'does not share here'],
  // A partner that does share, of which this declaration may see nothing, is never said not to.
  [{ state: 'not-shared', narrowedByGateway: true }, 'not asked, your legal basis does not reach it'],
  [{ state: 'not-shared', locationsWithheld: true }, 'not asked, your organisation only reads and cannot ask by address'],
  [{ narrowedByGateway: true }, 'up to date, your legal basis shows part of it'],
  [{ narrowedByGateway: true, narrowedIn: ['categories', 'months'] }, 'up to date, your legal basis shows part of it: without some kinds of record, older records'],
  [{ narrowedByGateway: true, narrowedIn: ['time-of-life', 'locations'] }, 'up to date, your legal basis shows part of it: without one time of life, locations'],
  [{ state: 'late', narrowedByGateway: true, locationsWithheld: true }, 'late, your legal basis shows part of it, locations withheld'],
  [{ locationsWithheld: true }, 'up to date, locations withheld'],
  [{ state: 'late', locationsWithheld: true }, 'late, locations withheld'],
] as const)('a feed that is %j reads: %s', (change, words) => {
  const line = { ...feed, ...change, ...('narrowedIn' in change ? { narrowedIn: [...change.narrowedIn] } : {}), doesNotShare: [] };
  expect(stateWords(line as Coverage, stringsOf('en'))).toBe(words);
  expect(stateWords(line as Coverage, stringsOf('cy'))).not.toBe(words);
});
