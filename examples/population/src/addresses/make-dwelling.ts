import type { Dwelling } from './dwelling.ts';
import type { AddressKind } from './labelled-address.ts';
import type { Locality } from './locality.ts';

/** A dwelling of a locality; `at` makes its place and property number. */
export function dwelling(locality: Locality, at: number, kind: AddressKind, parts: Partial<Dwelling>): Dwelling {
  const { street, streetOther, town, townCy, county, postcode, wales, uprnBase } = locality;
  const serial = uprnBase + at;
  return { place: `P${serial}`, kind, flat: '', flatStyle: 'none', building: '', number: '', street, streetOther, town, townCy, county, postcode, wales, uprn: `9996${String(serial).padStart(8, '0')}`, ...parts };
}
