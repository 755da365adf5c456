import type { PersonFeatures } from '../normalise/person-features.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import type { AddressDetails, DateWithPrecision, PersonDetails } from '../shared/headline.ts';
import type { LinkRow } from './link-row.ts';

/** A row's values as the shipped model compares them: through the record that ingest would have received, and its normaliser. */
export function personOfRow(values: LinkRow['values']): PersonFeatures {
  const { given, middle, family, dateOfBirth, sex, nhsNumber } = values;
  const person: PersonDetails = {
    names: [{ given, middle, family, use: 'usual' }],
    dateOfBirth: dateOfBirth === undefined ? undefined : withPrecision(dateOfBirth),
    sex: sex === 'female' || sex === 'male' ? sex : undefined,
    ...(nhsNumber === undefined ? {} : { identifiers: [{ system: 'nhs-number', value: nhsNumber }] }),
  };
  const address = addressOf(values);
  return normalisePerson(person, address === undefined ? [] : [address]);
}

function withPrecision(value: string): DateWithPrecision {
  return { value, precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day' };
}

/** The town is the last line, as headline records have it. */
function addressOf({ addressLine1, addressLine2, town, postcode }: LinkRow['values']): AddressDetails | undefined {
  const lines = [addressLine1, addressLine2, town].filter((line) => line !== undefined);
  return lines.length === 0 && postcode === undefined ? undefined : { lines, postcode, role: 'home' };
}
