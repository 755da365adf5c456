import { dayMs } from '../../shared/day-ms.ts';
import { caseOf } from '../facts/search-fact.ts';
import { chanceOf } from './chance.ts';
import type { Check } from './check.ts';
import { within } from './check.ts';

const per = 10_000;

/**
 * Somebody asks about people who bear their own name, more than chance explains among so many cases. A family is one case, however many members were asked about. How common the name is here decides:
 * a rare one counts the first time, a common one hardly ever. The own whole name is judged by its own, much smaller, frequency.
 */
export const ownSurname: Check<{ windowDays: number; unlikelyBelow: number; rareMostPer10k: number; wholeNameUnlikelyBelow: number }> = (now, past, { own }, { windowDays, unlikelyBelow, rareMostPer10k, wholeNameUnlikelyBelow }) => {
  const { family, familyPer10k = 1 } = now;
  if (now.kind !== 'search' || family === undefined || !own.families.includes(family)) return undefined;
  const asked = [...within(past, now, windowDays * dayMs), now].filter(({ kind }) => kind === 'search');
  const cases = new Set(asked.map(caseOf)).size;
  const isWholeName = own.given !== undefined && now.given === own.given;
  if (isWholeName && (cases * (now.namePer10k ?? 1)) / per < wholeNameUnlikelyBelow) return { key: `name|${caseOf(now)}`, figures: { cases, wholeName: 1 } };
  const ofTheName = new Set(asked.filter((one) => one.family === family).map(caseOf)).size;
  const chance = chanceOf(ofTheName, (cases * familyPer10k) / per);
  if (familyPer10k > rareMostPer10k && chance >= unlikelyBelow) return undefined;
  return { key: caseOf(now), figures: { cases, ofTheName, per10k: Math.round(familyPer10k) } };
};
