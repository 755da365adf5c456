import type { PersonDetails } from '../shared/headline.ts';

type Described = { readonly given?: string | undefined; readonly family?: string | undefined; readonly dateOfBirth?: string | undefined; readonly nhsNumber?: string | undefined };

/** Somebody described in a request, in the shape of a record. The birth date is a whole one. */
export function personOf({ given, family, dateOfBirth, nhsNumber }: Described): PersonDetails {
  return {
    names: given === undefined && family === undefined ? [] : [{ given, family, use: 'usual' }],
    ...(dateOfBirth === undefined ? {} : { dateOfBirth: { value: dateOfBirth, precision: 'day' } }),
    ...(nhsNumber === undefined ? {} : { identifiers: [{ system: 'nhs-number', value: nhsNumber }] }),
  };
}
