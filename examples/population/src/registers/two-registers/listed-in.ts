import type { Resident } from '../people/resident.ts';
import type { Setting } from '../people/setting.ts';
import type { Stream } from '../stream.ts';
import { registerSources } from './register-rates.ts';

/** A household is missing from a register with this chance, one of its members with the other: 95 % are in each. */
const householdMissing = 0.028;
const memberMissing = 0.023;

/** For each resident, in which of the first `count` registers they are: bit 0 the first, bit 1 the second. Nobody is listed before birth. */
export function listedIn(setting: Setting, household: number, residents: readonly Resident[], count: number, stream: Stream): number[] {
  stream.begin(setting.seed, 4, household);
  const sources = registerSources.slice(0, count);
  const present = sources.map(() => !stream.chance(householdMissing));
  return residents.map(({ born }) => sources.reduce((bits, { daysAgo }, at) => (!stream.chance(memberMissing) && present[at] === true && born <= setting.today - daysAgo ? bits | (1 << at) : bits), 0));
}
