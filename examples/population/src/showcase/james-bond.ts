import type { Day } from '../calendar/days.ts';
import type { Household } from '../people/household.ts';
import type { Address } from '../places/address.ts';
import { ago, showcasePerson, tell } from './script.ts';

const home: Address = {
  addressId: 'A-bond',
  area: 'swansea',
  line1: '22 The High Street',
  line2: '',
  town: 'Swansea',
  townCy: 'Abertawe',
  postcode: 'SA1 4QX',
  uprn: '999900000022',
  kind: 'home',
};

/**
 * The golden pair: Mr James Bond, 22 The High Street, born 4/11/1968 for the police and 11/4/1968 for adults' services, one with a middle name, the
 * other's address without a postcode. His five records fall 0 / 1 / 0 / 4 into the bands of 0-1, 1-3, 3-6 and 6-12 months.
 */
export function jamesBond(today: Day, nextNhsNumber: () => string | undefined): Household {
  const person = showcasePerson({ personId: 'P-bond', culture: 'english', sex: 'male', given: 'James', middle: 'Edward', family: 'Bond', born: '1968-11-04', nhsNumber: nextNhsNumber(), home });
  const police = { feedId: 'south-wales-police', person, as: { middle_name: '' } };
  const adults = { feedId: 'swansea-adults', person, as: { date_of_birth: '1968-04-11', postcode: '', uprn: '', nhs_number: '' } };
  return {
    householdId: 'H-bond',
    index: 0,
    kind: 'scripted',
    area: 'swansea',
    address: home,
    people: [person],
    contactFactor: 1,
    script: [
      tell({ ...police, ref: 'B0001', category: 'incident', on: ago(today, 1, 20) }),
      tell({ ...police, ref: 'B0002', category: 'public-protection-notice', on: ago(today, 7, 3) }),
      tell({ ...police, ref: 'B0003', category: 'incident', on: ago(today, 8, 11) }),
      tell({ ...adults, ref: 'B0004', category: 'adult-at-risk-report', on: ago(today, 7, 2), contactName: 'Rhian Beynon' }),
      tell({ ...adults, ref: 'B0005', category: 'adult-at-risk-report', on: ago(today, 10, 5), contactName: 'Rhian Beynon' }),
    ],
  };
}
