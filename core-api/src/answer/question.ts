import type { ProblemPointer } from '../problem/problem.ts';
import type { AddressDetails, PersonDetails } from '../shared/headline.ts';
import type { Question } from './question-schema.ts';

/** The person asked about, in the shape of a headline record, so that a question is normalised by the same code as a record. */
export function personDetailsOf(question: Question): PersonDetails | undefined {
  const { person } = question;
  if (person === undefined) return undefined;
  const { given, middle, family, dateOfBirth, nhsNumber } = person;
  const precision = dateOfBirth?.length === 4 ? 'year' : dateOfBirth?.length === 7 ? 'month' : 'day';
  return {
    names: given === undefined && middle === undefined && family === undefined ? [] : [{ given, middle, family, use: 'usual' }],
    ...(dateOfBirth === undefined ? {} : { dateOfBirth: { value: dateOfBirth, precision } }),
    ...(nhsNumber === undefined ? {} : { identifiers: [{ system: 'nhs-number', value: nhsNumber }] }),
  };
}

/** The address asked about, in the shape of a headline record. */
export function addressDetailsOf(question: Question): AddressDetails | undefined {
  const { address } = question;
  if (address === undefined) return undefined;
  const { line1, line2, town, postcode, uprn } = address;
  const lines = [line1, line2, town].filter((line) => line !== undefined);
  return { lines, postcode, uprn, role: 'home' };
}

/**
 * What a question lacks before it may be asked; empty when it is enough. A person: family (or single) name and full date of birth; or family name,
 * postcode, and given name or year of birth; or an NHS number. An address: first line and postcode; or a UPRN. Surname-only and whole-street
 * questions are refused (DESIGN section 6).
 */
export function missingFrom(question: Question): ProblemPointer[] {
  const { person, address } = question;
  if (person !== undefined) {
    const { given, family, dateOfBirth, nhsNumber } = person;
    if (nhsNumber !== undefined) return [];
    const wholeDate = dateOfBirth?.length === 10;
    if ((family ?? given) !== undefined && wholeDate) return [];
    if (family !== undefined && address?.postcode !== undefined && (given !== undefined || dateOfBirth !== undefined)) return [];
    if (family === undefined) return [{ pointer: '/person/family', rule: 'add' }, ...(wholeDate ? [] : [{ pointer: '/person/dateOfBirth', rule: 'add' }])];
    if (address?.postcode !== undefined) return [{ pointer: '/person/given', rule: 'add-one-of' }, { pointer: '/person/dateOfBirth', rule: 'add-one-of' }];
    return [
      { pointer: '/person/dateOfBirth', rule: dateOfBirth === undefined ? 'add-one-of' : 'add-day' },
      { pointer: '/address/postcode', rule: 'add-one-of' },
    ];
  }
  if (address === undefined) return [{ pointer: '/person', rule: 'add-one-of' }, { pointer: '/address', rule: 'add-one-of' }];
  if (address.uprn !== undefined) return [];
  return [
    ...(address.line1 === undefined ? [{ pointer: '/address/line1', rule: 'add' }] : []),
    ...(address.postcode === undefined ? [{ pointer: '/address/postcode', rule: 'add' }] : []),
  ];
}
