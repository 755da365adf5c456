import type { AddressDetails, Identifier, PersonDetails } from '../shared/headline.ts';
import { normaliseBirth } from './birth-date.ts';
import { nhsNumber } from './nhs-number.ts';
import { normaliseAddress } from './normalise-address.ts';
import { normaliseName } from './normalise-name.ts';
import type { Loss, PersonFeatures } from './person-features.ts';

/** Reads an address; {@link normaliseAddress}, or one that remembers what it has read. */
export type AddressReader = typeof normaliseAddress;

/**
 * What a record says about a person, made comparable: the one door into matching, for ingest and for a question alike. Records that say the
 * same thing in another order, case or spelling of titles and streets come out equal. What had to be dropped is told in `losses`. Addresses of incidents are no part of a person.
 */
export function normalisePerson(person: PersonDetails, addresses: readonly AddressDetails[], readAddress: AddressReader = normaliseAddress): PersonFeatures {
  const names = person.names.map(normaliseName);
  const birth = normaliseBirth(person.dateOfBirth);
  // Where something happened says nothing of where anybody lives (docs/adr/0041): a place may be found by it, two people are not one for it.
  const places = addresses.filter(({ role }) => role !== 'incident').map((address) => readAddress(address));
  const ids = (person.identifiers ?? []).map(readIdentifier);
  const losses = [...names, birth, ...places, ...ids].flatMap((part) => part.losses);
  return {
    names: distinct(names.map(({ name }) => name).filter(({ given, family }) => given.length + family.length > 0)),
    ...(birth.birth === undefined ? {} : { birth: birth.birth }),
    ...(person.expectedDate === undefined ? {} : { expected: person.expectedDate }),
    ...(person.sex === 'female' || person.sex === 'male' ? { sex: person.sex } : {}),
    nhsNumbers: distinct(ids.flatMap(({ nhs }) => nhs ?? [])),
    identifiers: distinct(ids.flatMap(({ other }) => other ?? [])),
    places: distinct(places.flatMap(({ place }) => place ?? [])),
    losses: distinct(losses),
  };
}

function readIdentifier({ system, value }: Identifier): { nhs?: string; other?: string; losses: Loss[] } {
  if (system === 'local') return { losses: [] };
  if (system === 'nhs-number') {
    const nhs = nhsNumber(value);
    return nhs === undefined ? { losses: ['nhs-number-invalid'] } : { nhs, losses: [] };
  }
  const squeezed = value.replace(/[\s-]/g, '').toUpperCase();
  const shape = system === 'upn' ? /^[A-Z]\d{11}[A-Z\d]$/ : /^\d{10}$/;
  return shape.test(squeezed) ? { other: `${system}:${squeezed}`, losses: [] } : { losses: ['identifier-invalid'] };
}

/** Sorted by their text, each once: the order in which a source lists its names and addresses says nothing. */
function distinct<Value>(values: readonly Value[]): Value[] {
  if (values.length < 2) return [...values];
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText.entries()].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}
