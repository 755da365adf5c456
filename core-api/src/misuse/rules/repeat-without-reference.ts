import { isSameSubject } from '../facts/search-fact.ts';
import type { Check } from './check.ts';
import { dayMs, hourMs, within } from './check.ts';

/**
 * The same person is asked about again and again, over more than a day, and no case is named in all that time. A duty desk asks three times in a night before there is a number; after 24 hours a reference is due, and work has one.
 */
export const repeatWithoutReference: Check<{ windowDays: number; sittings: number; apartHours: number; overHours: number }> = (now, past, _around, { windowDays, sittings, apartHours, overHours }) => {
  if (now.kind !== 'search' || now.reference !== undefined) return undefined;
  const same = within(past, now, windowDays * dayMs).filter((one) => one.kind === 'search' && isSameSubject(one, now));
  if (same.some(({ reference }) => reference !== undefined)) return undefined;
  const moments = [...same, now].map(({ at }) => at);
  const first = moments[0] ?? now.at;
  if (now.at - first < overHours * hourMs) return undefined;
  let [count, last] = [0, Number.NEGATIVE_INFINITY];
  for (const at of moments) {
    if (at - last < apartHours * hourMs) continue;
    count += 1;
    last = at;
  }
  return count >= sittings ? { key: now.subject ?? now.house ?? now.declaration, figures: { sittings: count } } : undefined;
};
