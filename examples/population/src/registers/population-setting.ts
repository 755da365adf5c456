import { dayOf } from '../calendar/days.ts';
import type { Culture } from '../names/culture.ts';
import { slotOf } from './people/make-household.ts';
import type { Setting } from './people/setting.ts';
import type { RegisterProfile, RegisterWish } from './register-row.ts';

const agencyMinorities: readonly (readonly [Culture, number])[] = [
  ['irish', 20], ['pakistani', 18], ['indian', 14], ['bangladeshi', 11], ['punjabi', 8], ['tamil', 4], ['arabic', 22], ['nigerian', 11], ['ghanaian', 6], ['somali', 8], ['polish', 20], ['romanian', 10], ['chinese', 9], ['vietnamese', 4],
];
/** More of every minority than England and Wales have, so that a fairness report of 200,000 rows has at least 2,000 true pairs of each group. */
const balancedMinorities: readonly (readonly [Culture, number])[] = [
  ['irish', 32], ['pakistani', 24], ['indian', 18], ['bangladeshi', 16], ['punjabi', 14], ['tamil', 6], ['arabic', 30], ['nigerian', 16], ['ghanaian', 9], ['somali', 11], ['polish', 34], ['romanian', 16], ['chinese', 26], ['vietnamese', 12],
];

/** Measured on seed 1 with 100,000 people; a test holds them. */
export const peoplePerHousehold = 2.42;
const rowsPerPerson: Readonly<Record<RegisterProfile, number>> = { 'two-registers': 0.955, agencies: 3.2 };

/** Days between the first register and the second; everybody who moved did so in between. */
export const registerGap = 45;

/** What a wish comes to: how many households, and the setting they are made with. Throws RangeError unless exactly one of `records` and `people` is given. */
export function populationSetting(wish: RegisterWish): { setting: Setting; households: number } {
  const { profile, seed, records, people, sources = 2, today = '2026-11-21', twins } = wish;
  if ((records === undefined) === (people === undefined)) throw new RangeError('give records or people');
  const rowsEach = profile === 'two-registers' ? rowsPerPerson[profile] * sources : rowsPerPerson[profile];
  const households = Math.max(1, Math.round((people ?? (records ?? 0) / rowsEach) / peoplePerHousehold));
  const common = { seed, today: dayOf(today), slots: slotOf(households) + 1 };
  if (profile === 'agencies') return { households, setting: { ...common, minorities: agencyMinorities, moved: 0.08, left: 0.02, movedWithin: 730, twins: twins ?? 8, hallEvery: 40 } };
  return { households, setting: { ...common, minorities: balancedMinorities, moved: 0.03, left: 0.02, movedWithin: registerGap, twins: twins ?? 0.15, hallEvery: 0 } };
}
