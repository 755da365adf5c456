import type { SearchFact } from '../facts/search-fact.ts';
import type { Check, Finding } from './check.ts';
import { hourMs, within } from './check.ts';

/**
 * House after house in one postcode, or date of birth after date of birth for one name. One incident with one reference may well concern a whole block.
 */
export const sweep: Check<{ windowHours: number; houses: number; housesWithReference: number; births: number; birthsWithReference: number }> = (now, past, _around, thresholds) => {
  if (now.kind !== 'search') return undefined;
  const recent = [...within(past, now, thresholds.windowHours * hourMs), now].filter(({ kind }) => kind === 'search');
  return sweptHouses(now, recent, thresholds) ?? sweptBirths(now, recent, thresholds);
};

function sweptHouses(now: SearchFact, recent: readonly SearchFact[], { houses: least, housesWithReference }: { houses: number; housesWithReference: number }): Finding | undefined {
  if (now.subject !== undefined || now.house === undefined || now.postcode === undefined) return undefined;
  const here = recent.filter((one) => one.subject === undefined && one.postcode === now.postcode);
  const houses = new Set(here.map(({ house }) => house)).size;
  return houses >= (isOneCase(here) ? housesWithReference : least) ? { key: `houses|${now.postcode}`, figures: { houses }, on: here } : undefined;
}

function sweptBirths(now: SearchFact, recent: readonly SearchFact[], { births: least, birthsWithReference }: { births: number; birthsWithReference: number }): Finding | undefined {
  if (now.family === undefined || now.birth === undefined) return undefined;
  const here = recent.filter((one) => one.family === now.family && one.given === now.given && one.birth !== undefined);
  const births = new Set(here.map(({ birth }) => birth)).size;
  return births >= (isOneCase(here) ? birthsWithReference : least) ? { key: `births|${now.name ?? now.family}`, figures: { births }, on: here } : undefined;
}

function isOneCase(facts: readonly SearchFact[]): boolean {
  const references = new Set(facts.map(({ reference }) => reference));
  return references.size === 1 && !references.has(undefined);
}
