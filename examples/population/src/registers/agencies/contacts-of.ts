import type { Day } from '../../calendar/days.ts';
import type { Resident } from '../people/resident.ts';
import type { Setting } from '../people/setting.ts';
import type { Stream } from '../stream.ts';
import { agencies } from './agencies-table.ts';
import type { LifeStage } from './agency.ts';
import { normal, poissonCount, power } from './contact-count.ts';

/** One person's contacts with one agency, earliest day first. */
export type Contacts = { resident: Resident; agency: number; days: Day[] };

/** Contacts of a year; somebody younger was met since they were born. */
const year = 360;
/** Contacts per person and year, before the youngest lose theirs. */
const mean = 3.23;
const stages: readonly LifeStage[] = ['infant', 'child', 'teenager', 'adult', 'older'];
const totals = Object.fromEntries(stages.map((stage) => [stage, agencies.reduce((sum, { contacts }) => sum + contacts[stage], 0)])) as Record<LifeStage, number>;

/**
 * Who of a household met which agency when. Rates are log-normal (mean 1, variance of the log 1), half of it shared by the household: most people meet few
 * services, a few families many.
 */
export function contactsOf(setting: Setting, household: number, residents: readonly Resident[], stream: Stream): Contacts[] {
  stream.begin(setting.seed, 3, household);
  const shared = 0.7 * normal(stream);
  const made: Contacts[] = [];
  for (const resident of residents) {
    const rate = mean * power(shared + 0.7 * normal(stream) - 0.49);
    const stage = stageOf(setting.today - resident.born);
    const total = totals[stage];
    for (let agency = 0; agency < agencies.length; agency += 1) {
      const weight = agencies[agency]?.contacts[stage] ?? 0;
      const count = weight === 0 ? 0 : poissonCount(stream, (rate * weight) / total);
      const days: Day[] = [];
      for (let met = 0; met < count; met += 1) {
        const day = setting.today - stream.below(year);
        if (day >= resident.born) days.push(day);
      }
      if (days.length > 0) made.push({ resident, agency, days: days.sort((a, b) => a - b) });
    }
  }
  return made;
}

function stageOf(ageDays: number): LifeStage {
  if (ageDays < 365) return 'infant';
  if (ageDays < 13 * 365.25) return 'child';
  if (ageDays < 18 * 365.25) return 'teenager';
  return ageDays < 65 * 365.25 ? 'adult' : 'older';
}
