import type { Day } from '../calendar/days.ts';
import type { Household } from '../people/household.ts';
import type { Address } from '../places/address.ts';
import { ago, tell } from './script.ts';

const address: Address = {
  addressId: 'A-quay',
  area: 'swansea',
  line1: 'Flat 4, Mariner Court',
  line2: '9 Pottery Quay',
  town: 'Swansea',
  townCy: 'Abertawe',
  postcode: 'SA1 8YB',
  uprn: '999900000094',
  kind: 'home',
};

/** An address that fire and police know and nobody is named at: the example of an address question. */
export function quayFlat(today: Day): Household {
  const fire = { feedId: 'mid-wales-fire', address };
  const police = { feedId: 'south-wales-police', address, category: 'incident' };
  return {
    householdId: 'H-quay',
    index: 2,
    kind: 'scripted',
    area: 'swansea',
    address,
    people: [],
    contactFactor: 1,
    script: [
      tell({ ...fire, ref: 'Q0001', category: 'dwelling-fire', on: ago(today, 0, 12), contactName: 'Eifion Rees' }),
      tell({ ...fire, ref: 'Q0002', category: 'special-service', on: ago(today, 7, 5) }),
      tell({ ...police, ref: 'Q0003', on: ago(today, 0, 12) }),
      tell({ ...police, ref: 'Q0004', on: ago(today, 4, 6), as: { address_line_1: 'Flat 4 Mariner Ct', address_line_2: '9 POTTERY QUAY', postcode: 'SA18YB' } }),
    ],
  };
}
