import type { Refused } from '@mast/connector-kit';
import { isPlaceholderDate } from '@mast/connector-kit/files';

import type { NhsNumber } from '../resources/read-nhs-number.ts';
import type { Patient } from '../resources/read-patient.ts';
import { londonDayOf } from './days.ts';
import { mapNames } from './map-names.ts';
import { isOver } from './periods.ts';

const precisions: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };
const partial = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const sexes: ReadonlySet<string> = new Set(['female', 'male', 'other', 'unknown']);

/** Who. The same for everybody: what a restricted person is called and when they were born is how they are found by whoever may find them. */
export function mapPerson(patient: Patient, wish: { readonly today: string; readonly formerNames: boolean }): Record<string, unknown> {
  const identifiers = patient.nhsNumbers.flatMap((number) => identifierOf(number, wish.today));
  const died = londonDayOf(patient.died);
  return {
    names: mapNames(patient.names, wish),
    ...(patient.birthDate === undefined ? {} : { dateOfBirth: birthOf(patient.birthDate) }),
    // A death that is known to the year or month has no day to give, and a day is all that a record has a place for.
    ...(died === undefined ? {} : { dateOfDeath: died }),
    ...(patient.gender !== undefined && sexes.has(patient.gender) ? { sex: patient.gender } : {}),
    ...(identifiers.length === 0 ? {} : { identifiers }),
  };
}

/** A number that was given up, as after two people had been taken for one, is nobody's. */
function identifierOf({ value, isVerified, use, period }: NhsNumber, today: string): object[] {
  return use === 'old' || isOver(period, today) ? [] : [{ system: 'nhs-number', value: value.slice(0, 40), verified: isVerified }];
}

/** A birth with the precision that the server has; one that is not written as FHIR writes dates, or that stands for "not known" (11 November 1811 in Wales), is quarantined. */
function birthOf(written: string): { value: string | Refused; precision: string } {
  const precision = partial.test(written) ? precisions[written.length] : undefined;
  return precision === undefined || isPlaceholderDate(written) ? { value: { received: written }, precision: 'day' } : { value: written, precision };
}
