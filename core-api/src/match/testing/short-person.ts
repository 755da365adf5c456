import { normalisePerson } from '../../normalise/normalise-person.ts';
import type { PersonFeatures } from '../../normalise/person-features.ts';
import type { AddressDetails, DateWithPrecision, PersonDetails } from '../../shared/headline.ts';

/** A person in a line, for case tables: name "given middle / family", born `YYYY[-MM[-DD]]`, `due` for the unborn, at "line, town, postcode", `upn` a pupil number. */
export type ShortPerson = { name?: string; born?: string; due?: string; sex?: 'female' | 'male'; at?: string; nhs?: string; upn?: string };

/** The features of a person written short. */
export function shortPerson({ name = '', born, due, sex, at, nhs, upn }: ShortPerson): PersonFeatures {
  const [given, family] = name.split('/').map((part) => part.trim() || undefined);
  const precision = ({ 4: 'year', 7: 'month' } as const)[born?.length ?? 0] ?? 'day';
  const dateOfBirth: DateWithPrecision | undefined = born === undefined ? undefined : { value: born, precision };
  const person: PersonDetails = {
    names: [{ given, family, use: 'usual' }],
    dateOfBirth,
    sex,
    ...(due === undefined ? {} : { expectedDate: due }),
    identifiers: [...(nhs === undefined ? [] : [{ system: 'nhs-number', value: nhs } as const]), ...(upn === undefined ? [] : [{ system: 'upn', value: upn } as const])],
  };
  const address: AddressDetails | undefined = at === undefined ? undefined : { lines: at.split(','), role: 'home' };
  return normalisePerson(person, address === undefined ? [] : [address]);
}
