import type { HeadlineProblem } from './headline-shape.ts';

/** What the rules between fields need of a mapped record whose shape is right. */
type Mapped = {
  readonly date: string;
  readonly endDate?: string;
  readonly person?: {
    readonly names: readonly { readonly given?: string; readonly middle?: string; readonly family?: string }[];
    readonly dateOfBirth?: { readonly value: string; readonly precision: 'year' | 'month' | 'day' | 'estimated' };
    readonly expectedDate?: string;
    readonly dateOfDeath?: string;
    readonly identifiers?: readonly { readonly system: string; readonly value: string }[];
  };
  readonly addresses?: readonly { readonly lines: readonly string[]; readonly postcode?: string; readonly uprn?: string; readonly role: string; readonly from?: string; readonly to?: string }[];
  readonly contact: { readonly validTo?: string };
};

/** `latest` is the last day that a record may be dated; `live` refuses NHS numbers of the test range. */
export type CheckSetting = { readonly latest: string; readonly live: boolean };

/** The rules that core-api holds a well-shaped record to (its `check-record`), for the records that a row of a file can become. */
export function checkHeadlineRules(record: Readonly<Record<string, unknown>>, { latest, live }: CheckSetting): HeadlineProblem[] {
  const { date, endDate, person, addresses = [], contact } = record as unknown as Mapped;
  const isKnown = person !== undefined && (person.names.some((name) => (name.given ?? name.middle ?? name.family) !== undefined) || (person.identifiers ?? []).length > 0 || person.expectedDate !== undefined);
  return [
    ...checkDay(date, '/date', latest),
    ...checkDay(endDate, '/endDate'),
    ...(endDate !== undefined && endDate < date ? [{ pointer: '/endDate', rule: 'end-before-start' }] : []),
    ...checkDay(contact.validTo, '/contact/validTo'),
    ...(person === undefined && addresses.length === 0 ? [{ pointer: '', rule: 'no-subject' }] : []),
    ...(person !== undefined && !isKnown ? [{ pointer: '/person', rule: 'person-empty' }] : []),
    ...checkBirth(person?.dateOfBirth, latest),
    ...checkDay(person?.expectedDate, '/person/expectedDate'),
    ...checkDay(person?.dateOfDeath, '/person/dateOfDeath', latest),
    ...(person?.identifiers ?? []).flatMap(({ system, value }, place) => (system === 'nhs-number' ? checkNhsNumber(value, `/person/identifiers/${place}/value`, live) : [])),
    ...addresses.flatMap(({ lines, postcode, uprn, role, from, to }, place) => [
      ...(lines.length === 0 && postcode === undefined && uprn === undefined && role !== 'no-fixed-abode' ? [{ pointer: `/addresses/${place}`, rule: 'required' }] : []),
      ...checkDay(from, `/addresses/${place}/from`),
      ...checkDay(to, `/addresses/${place}/to`),
      ...(from !== undefined && to !== undefined && to < from ? [{ pointer: `/addresses/${place}/to`, rule: 'end-before-start' }] : []),
    ]),
  ];
}

const lengthOfPrecision = { year: 4, month: 7, day: 10, estimated: 10 } as const;

function checkBirth(birth: NonNullable<Mapped['person']>['dateOfBirth'], latest: string): HeadlineProblem[] {
  if (birth === undefined) return [];
  const pointer = '/person/dateOfBirth/value';
  if (birth.value.length !== lengthOfPrecision[birth.precision]) return [{ pointer, rule: 'precision-mismatch' }];
  return checkDay(birth.value, pointer, latest, 'birth-in-future');
}

function checkDay(day: string | undefined, pointer: string, latest?: string, ahead = 'date-in-future'): HeadlineProblem[] {
  if (day === undefined) return [];
  if (!isRealDate(day)) return [{ pointer, rule: 'date-not-real' }];
  return latest !== undefined && day > latest ? [{ pointer, rule: ahead }] : [];
}

/** Whether the Gregorian calendar has this year, month or day. */
function isRealDate(value: string): boolean {
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7) || '1'), Number(value.slice(8) || '1')];
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last of this one; `setUTCFullYear` takes years below 100 as they are.
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return day <= last.getUTCDate();
}

/** NHS Data Dictionary, item NHS NUMBER: modulus 11 over ten digits; 999 is the range of synthetic people. */
function checkNhsNumber(value: string, pointer: string, live: boolean): HeadlineProblem[] {
  const digits = value.replaceAll(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits)) return [{ pointer, rule: 'format' }];
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  if ((11 - (sum % 11)) % 11 !== Number(digits[9])) return [{ pointer, rule: 'nhs-number-check-digit' }];
  return live && digits.startsWith('999') ? [{ pointer, rule: 'nhs-number-test-range' }] : [];
}
