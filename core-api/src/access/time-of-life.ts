/** Under 18, or 18 and over (Children Act 1989 s105(1); Social Services and Well-being (Wales) Act 2014 s3). */
export type TimeOfLife = 'children' | 'adults';

/** A birth date as far as it is known; an expected date of birth counts as one. */
export type Birth = { readonly value: string; readonly precision: 'year' | 'month' | 'day' | 'estimated' };

const yearsOfChildhood = 18;

/**
 * At which time of life somebody was on a day (ISO), when that is certain: by the earliest and the latest birth date that may be meant, and by every one of those given. A date that a source estimated makes
 * nothing certain, nor does none. Somebody born on 29 February is 18 on 1 March.
 */
export function timeOfLife(day: string, births: readonly Birth[]): TimeOfLife | undefined {
  const told = births.map((birth) => timeBy(day, birth));
  const [first] = told;
  return told.every((one) => one === first) ? first : undefined;
}

function timeBy(day: string, { value, precision }: Birth): TimeOfLife | undefined {
  if (precision === 'estimated') return undefined;
  const [year = '', month = '01', date = '01'] = value.split('-');
  const comesOfAge = (on: string): string => `${String(Number(year) + yearsOfChildhood).padStart(4, '0')}-${on}`;
  const lastMonth = precision === 'year' ? '12' : month;
  if (day < comesOfAge(`${month}-${date}`)) return 'children';
  return day >= comesOfAge(`${lastMonth}-${precision === 'day' ? date : '31'}`) ? 'adults' : undefined;
}
