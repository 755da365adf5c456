import type { Environment } from '../core.ts';
import type { IsoDate } from '../shared/brands.ts';
import type { AddressDetails, HeadlineRecord, PersonDetails } from '../shared/headline.ts';
import { addDays, isRealDate } from '../shared/london-day.ts';
import { checkNhsNumber } from './check-nhs-number.ts';
import type { RowProblem } from './row-problem.ts';

/** Where and when a record is checked. `today` is the London day. */
export type Setting = { readonly today: IsoDate; readonly environment: Environment };

const lengthOfPrecision = { year: 4, month: 7, day: 10, estimated: 10 } as const;

/**
 * The rules between the fields of a record whose shape is right. A record may be dated one day ahead, for
 * sources whose clock or time zone runs before ours. Returns every broken rule; an empty list is a good record.
 */
export function checkRecord(record: HeadlineRecord, { today, environment }: Setting): RowProblem[] {
  const latest = dayAfter(today);
  return [
    ...checkDay(record.date, '/date', latest),
    ...checkDay(record.endDate, '/endDate'),
    ...checkOrder(record.date, record.endDate, '/endDate'),
    ...checkDay(record.contact.validTo, '/contact/validTo'),
    ...(record.person === undefined && (record.addresses ?? []).length === 0 ? [{ pointer: '', rule: 'no-subject' } as const] : []),
    ...(record.person === undefined ? [] : checkPerson(record.person, latest, environment)),
    ...(record.addresses ?? []).flatMap((address, index) => checkAddress(address, `/addresses/${index}`)),
  ];
}

let last: { readonly day: IsoDate; readonly next: IsoDate } | undefined;

/** Asked for with every record, and the same for all of a day. */
function dayAfter(day: IsoDate): IsoDate {
  if (last?.day !== day) last = { day, next: addDays(day, 1) };
  return last.next;
}

function checkPerson(person: PersonDetails, latest: IsoDate, environment: Environment): RowProblem[] {
  const named = person.names.some((name) => (name.given ?? name.middle ?? name.family) !== undefined);
  const known = named || (person.identifiers ?? []).length > 0 || person.expectedDate !== undefined;
  return [
    ...(known ? [] : [{ pointer: '/person', rule: 'person-empty' } as const]),
    ...checkBirth(person, latest),
    ...checkDay(person.expectedDate, '/person/expectedDate'),
    ...checkDay(person.dateOfDeath, '/person/dateOfDeath', latest),
    ...(person.identifiers ?? []).flatMap(({ system, value }, index) =>
      system === 'nhs-number' ? checkNhsNumber(value, `/person/identifiers/${index}/value`, environment) : [],
    ),
  ];
}

/** A birth may not lie ahead: an unborn child has an `expectedDate` instead. */
function checkBirth({ dateOfBirth }: PersonDetails, latest: IsoDate): RowProblem[] {
  if (dateOfBirth === undefined) return [];
  const pointer = '/person/dateOfBirth/value';
  if (dateOfBirth.value.length !== lengthOfPrecision[dateOfBirth.precision]) return [{ pointer, rule: 'precision-mismatch' }];
  if (!isRealDate(dateOfBirth.value)) return [{ pointer, rule: 'date-not-real' }];
  return dateOfBirth.value > latest ? [{ pointer, rule: 'birth-in-future' }] : [];
}

function checkAddress(address: AddressDetails, at: string): RowProblem[] {
  const empty = address.lines.length === 0 && address.postcode === undefined && address.uprn === undefined;
  return [
    ...(empty && address.role !== 'no-fixed-abode' ? [{ pointer: at, rule: 'required' } as const] : []),
    ...checkDay(address.from, `${at}/from`),
    ...checkDay(address.to, `${at}/to`),
    ...checkOrder(address.from, address.to, `${at}/to`),
  ];
}

function checkDay(day: string | undefined, pointer: string, latest?: IsoDate): RowProblem[] {
  if (day === undefined) return [];
  if (!isRealDate(day)) return [{ pointer, rule: 'date-not-real' }];
  return latest !== undefined && day > latest ? [{ pointer, rule: 'date-in-future' }] : [];
}

function checkOrder(start: string | undefined, end: string | undefined, pointer: string): RowProblem[] {
  return start !== undefined && end !== undefined && end < start ? [{ pointer, rule: 'end-before-start' }] : [];
}
