import { dayMs } from '../../shared/day-ms.ts';
import { isSameSubject } from '../facts/search-fact.ts';
import type { Check } from './check.ts';
import { hourMs, within } from './check.ts';

/**
 * The same person is asked about again and again, over more than a day, and no case is named in all that time, or another one each time. A duty desk asks three times in a night before there is a number; after 24 hours a reference is due, and
 * work has one; somebody who calls the police again and again has a few incidents a week, not one for each look.
 */
export const repeatWithoutReference: Check<{ windowDays: number; sittings: number; references: number; apartHours: number; overHours: number }> = (now, past, _around, { windowDays, sittings, references: mostReferences, apartHours, overHours }) => {
  if (now.kind !== 'search') return undefined;
  const same = [...within(past, now, windowDays * dayMs).filter((one) => one.kind === 'search' && isSameSubject(one, now)), now];
  const references = new Set(same.map(({ reference }) => reference));
  const isUnexplained = references.size === 1 && references.has(undefined);
  if (!isUnexplained && references.size < mostReferences) return undefined;
  const first = same[0]?.at ?? now.at;
  if (now.at - first < overHours * hourMs) return undefined;
  let [count, last] = [0, Number.NEGATIVE_INFINITY];
  for (const { at } of same) {
    if (at - last < apartHours * hourMs) continue;
    count += 1;
    last = at;
  }
  return count >= sittings ? { key: now.subject ?? now.house ?? now.declaration, figures: { sittings: count }, on: same } : undefined;
};
