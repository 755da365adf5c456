import { dayMs } from '../../shared/day-ms.ts';
import { caseOf } from '../facts/search-fact.ts';
import { chanceOf } from './chance.ts';
import type { Check } from './check.ts';
import { within } from './check.ts';

const per = 10_000;

/**
 * Somebody asks about a person who bears a colleague's whole name. Where the colleague's date of birth was given it decides; otherwise how likely it is to meet one of that name among so many cases.
 */
export const colleague: Check<{ windowDays: number; unlikelyBelow: number }> = (now, past, { colleagues, accountId }, { windowDays, unlikelyBelow }) => {
  if (now.kind !== 'search' || now.name === undefined) return undefined;
  const alike = (colleagues.get(now.name) ?? []).filter((one) => one.accountId !== accountId);
  if (alike.length === 0) return undefined;
  const { birth } = now;
  const dated = alike.filter((one) => one.birth !== undefined);
  if (birth !== undefined && dated.length === alike.length) return dated.some((one) => one.birth === birth) ? { key: caseOf(now), figures: { sure: 1 } } : undefined;
  const cases = new Set([...within(past, now, windowDays * dayMs), now].map(caseOf)).size;
  // Of every name in the office somebody may be met: the more colleagues there are, the likelier.
  const chance = chanceOf(1, (cases * (now.namePer10k ?? 1)) / per);
  return chance < unlikelyBelow ? { key: caseOf(now), figures: { cases } } : undefined;
};
