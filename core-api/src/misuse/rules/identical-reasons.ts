import { dayMs } from '../../shared/day-ms.ts';
import { caseOf } from '../facts/search-fact.ts';
import type { Check } from './check.ts';
import { within } from './check.ts';

/** One reason in the same words for many cases that have no reference. A reason chosen from the list, or one beside a reference, is nobody's fault. */
export const identicalReasons: Check<{ windowDays: number; cases: number }> = (now, past, _around, { windowDays, cases: least }) => {
  if (now.kind !== 'search' || now.reason === undefined || now.reference !== undefined) return undefined;
  const same = [...within(past, now, windowDays * dayMs), now].filter((one) => one.kind === 'search' && one.reason === now.reason && one.reference === undefined);
  const cases = new Set(same.map(caseOf)).size;
  return cases >= least ? { key: now.reason, figures: { cases }, on: same } : undefined;
};
