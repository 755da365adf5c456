import { dayMs } from '../../shared/day-ms.ts';
import { caseOf } from '../facts/search-fact.ts';
import type { Check } from './check.ts';
import { within } from './check.ts';

/** Somebody asks about their own address, or about several cases in their own postcode: neighbours. Needs digests that the organisation gave. */
export const ownAddress: Check<{ windowDays: number; neighbourCases: number }> = (now, past, { own }, { windowDays, neighbourCases }) => {
  if (now.kind !== 'search') return undefined;
  if (now.house !== undefined && own.houses.includes(now.house)) return { key: 'house', figures: { house: 1 } };
  const { postcode } = now;
  if (postcode === undefined || !own.postcodes.includes(postcode)) return undefined;
  const on = [...within(past, now, windowDays * dayMs), now].filter((one) => one.kind === 'search' && one.postcode === postcode);
  const cases = new Set(on.map(caseOf)).size;
  return cases >= neighbourCases ? { key: `postcode|${caseOf(now)}`, figures: { cases }, on } : undefined;
};
