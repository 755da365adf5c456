import { dayOf } from '../calendar/days.ts';
import type { Fault, FaultContext } from './fault.ts';

/** Digits that scanners and hurried readers take for one another. */
const misread: Readonly<Record<string, string>> = { '0': '6', '1': '7', '3': '8', '5': '6', '6': '0', '7': '1', '8': '3', '9': '4' };

const hasFullDate = ({ row }: FaultContext): boolean => row.date_of_birth.length === 10;

/** Mistakes in birth dates, sex and numbers. One birth date suffers at most one of the changes, since each asks for the true date. */
export const birthFaults: readonly Fault[] = [
  { code: 'birth-date-missing', canHappen: hasFullDate, happen: ({ row }) => void (row.date_of_birth = '') },
  {
    // 11 November 1811 is what Welsh emergency departments enter for "unknown"; 1 January 1900 is every system's other favourite.
    code: 'birth-date-placeholder',
    canHappen: isTrue,
    happen: ({ row, rng }) => void (row.date_of_birth = rng.chance(0.5) ? '1811-11-11' : '1900-01-01'),
  },
  { code: 'first-of-january', canHappen: isTrue, happen: ({ row }) => void (row.date_of_birth = `${row.date_of_birth.slice(0, 4)}-01-01`) },
  { code: 'year-only', canHappen: isTrue, happen: ({ row }) => void (row.date_of_birth = row.date_of_birth.slice(0, 4)) },
  {
    code: 'day-month-swapped',
    canHappen: (context) => isTrue(context) && Number(context.row.date_of_birth.slice(8)) <= 12 && context.row.date_of_birth.slice(5, 7) !== context.row.date_of_birth.slice(8),
    happen: ({ row }) => void (row.date_of_birth = `${row.date_of_birth.slice(0, 4)}-${row.date_of_birth.slice(8)}-${row.date_of_birth.slice(5, 7)}`),
  },
  { code: 'year-off-by-one', canHappen: isTrue, happen: (context) => shiftYear(context, context.rng.chance(0.5) ? 1 : -1) },
  { code: 'decade-off', canHappen: isTrue, happen: (context) => shiftYear(context, context.rng.chance(0.5) ? 10 : -10) },
  {
    code: 'birth-digit-misread',
    canHappen: isTrue,
    happen: ({ row, day, rng }) => {
      const place = rng.pick([8, 9]);
      const changed = row.date_of_birth.slice(0, place) + (misread[row.date_of_birth[place] ?? ''] ?? '1') + row.date_of_birth.slice(place + 1);
      if (isReal(changed, day)) row.date_of_birth = changed;
    },
  },
  { code: 'sex-missing', canHappen: ({ row }) => row.sex !== '', happen: ({ row }) => void (row.sex = '') },
  { code: 'sex-wrong', canHappen: ({ row }) => row.sex !== '', happen: ({ row }) => void (row.sex = row.sex === 'female' ? 'male' : 'female') },
  { code: 'nhs-number-missing', canHappen: ({ row }) => row.nhs_number !== '', happen: ({ row }) => void (row.nhs_number = '') },
  {
    code: 'nhs-number-of-relative',
    canHappen: ({ row, relative }) => row.nhs_number !== '' && relative?.nhsNumber !== undefined,
    happen: ({ row, relative }) => void (row.nhs_number = relative?.nhsNumber ?? ''),
  },
];

/** Only a date that is still the true one can be spoilt. */
function isTrue(context: FaultContext): boolean {
  return hasFullDate(context) && context.person.bornOn !== undefined && dayOf(context.row.date_of_birth) === context.person.bornOn;
}

function shiftYear({ row, day }: FaultContext, years: number): void {
  const changed = `${Number(row.date_of_birth.slice(0, 4)) + years}${row.date_of_birth.slice(4)}`;
  const other = `${Number(row.date_of_birth.slice(0, 4)) - Math.abs(years)}${row.date_of_birth.slice(4)}`;
  if (isReal(changed, day)) row.date_of_birth = changed;
  else if (isReal(other, day)) row.date_of_birth = other;
}

/** A date of the calendar that is not after the record. */
function isReal(iso: string, day: number): boolean {
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === iso && ms / 86_400_000 <= day;
}
