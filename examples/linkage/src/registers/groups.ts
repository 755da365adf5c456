import type { KnownRow } from './write-registers.ts';

/** Groups of a fairness report, for each row: all rows of a person share origin and age group. */
export function groupsOf(rows: readonly KnownRow[], today: string): { origin: string[]; age: string[] } {
  const births = new Map<number, Map<string, number>>();
  for (const { person, values } of rows) {
    const year = values.date_of_birth.slice(0, 4);
    const years = births.get(person) ?? new Map<string, number>();
    births.set(person, years);
    if (year !== '') years.set(year, (years.get(year) ?? 0) + 1);
  }
  // The generator tells origin; the age is that of the year of birth which most of the person's rows give.
  const ageOf = new Map([...births].map(([person, years]) => [person, ageGroup([...years].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0], today)]));
  return { origin: rows.map(({ origin }) => origin), age: rows.map(({ person }) => ageOf.get(person) ?? 'not known') };
}

function ageGroup(year: string | undefined, today: string): string {
  if (year === undefined) return 'not known';
  const age = Number(today.slice(0, 4)) - Number(year);
  return age < 5 ? '0 to 4' : age < 18 ? '5 to 17' : age < 40 ? '18 to 39' : age < 65 ? '40 to 64' : '65 and over';
}

/** What the two rows of a pair lack between them, for recall by missingness. */
export function lackOf(one: KnownRow, other: KnownRow): string[] {
  const lacking = (['given_name', 'family_name', 'date_of_birth', 'postcode', 'sex'] as const).filter((column) => one.values[column] === '' || other.values[column] === '');
  return lacking.length === 0 ? ['nothing'] : [...lacking];
}
