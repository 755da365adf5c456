import { dayOf, isoOf } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';
import type { Household } from '../people/household.ts';
import type { Person } from '../people/person.ts';
import type { Address } from '../places/address.ts';
import { nextDoor } from '../places/address-at.ts';
import { ago, showcasePerson, tell } from './script.ts';

const home: Address = {
  addressId: 'A-jones',
  area: 'swansea',
  line1: '17 Clos y Dderwen Fach',
  line2: '',
  town: 'Swansea',
  townCy: 'Abertawe',
  postcode: 'SA6 7WZ',
  uprn: '999900000017',
  kind: 'home',
};

/**
 * The family of the demonstration's screens: Mair Jones, born 12 March 2011, her twin brothers, their parents, and next door a grandfather with
 * the father's own name. Known to the police (4 days ago), to children's services (open since last year) and to health, who restrict her: no
 * location of hers may be shown, by anyone.
 */
export function jonesFamily(today: Day, nextNhsNumber: () => string | undefined): Household {
  const common = { culture: 'welsh', home } as const;
  const mother = showcasePerson({ ...common, personId: 'P-jones-1', sex: 'female', given: 'Rhiannon', middle: 'Haf', family: 'Jones', formerFamily: 'Beynon', born: '1984-07-21', nhsNumber: nextNhsNumber() });
  const father = showcasePerson({ ...common, personId: 'P-jones-2', sex: 'male', given: 'Gareth', middle: 'Wyn', family: 'Jones', born: '1981-02-09', nhsNumber: nextNhsNumber() });
  const parents = { motherId: mother.personId, fatherId: father.personId };
  const mair = showcasePerson({ ...common, ...parents, personId: 'P-jones-3', sex: 'female', given: 'Mair', middle: 'Eluned', family: 'Jones', born: '2011-03-12', nhsNumber: nextNhsNumber(), sensitivity: 1 });
  const tomos = showcasePerson({ ...common, ...parents, personId: 'P-jones-4', sex: 'male', given: 'Tomos', family: 'Jones', born: '2016-09-30', nhsNumber: nextNhsNumber(), twinId: 'P-jones-5' });
  const tudur = showcasePerson({ ...common, ...parents, personId: 'P-jones-5', sex: 'male', given: 'Tudur', family: 'Jones', born: '2016-09-30', nhsNumber: nextNhsNumber(), twinId: 'P-jones-4' });
  const grandfather = showcasePerson({ culture: 'welsh', home: nextDoor(home), personId: 'P-jones-6', sex: 'male', given: 'Gareth', family: 'Jones', born: '1954-05-16', nhsNumber: nextNhsNumber() });
  const people = [mother, father, mair, tomos, tudur, grandfather];
  return { householdId: 'H-jones', index: 1, kind: 'scripted', area: 'swansea', address: home, people, contactFactor: 1, script: rows(today, { mother, father, mair, tomos, tudur, grandfather }) };
}

type Family = Record<'mother' | 'father' | 'mair' | 'tomos' | 'tudur' | 'grandfather', Person>;

function rows(today: Day, { mother, father, mair, tomos, tudur, grandfather }: Family): Household['script'] {
  const sinceLastYear = dayOf(`${Number(isoOf(today).slice(0, 4)) - 1}-03-03`);
  const child = { feedId: 'swansea-childrens', category: 'care-and-support', contactName: 'Sian Davies', as: { family_ref: 'F-JONES', contact_valid_to: isoOf(ago(today, -2)) } };
  const police = { feedId: 'south-wales-police', category: 'public-protection-notice' };
  const health = { feedId: 'swansea-bay-health', contactName: 'Menna Prosser' };
  const withheld = { sensitivity: '1', address_confidential: 'true' };
  return [
    tell({ ...child, ref: 'J0001', person: mair, on: sinceLastYear }),
    tell({ ...child, ref: 'J0002', person: tomos, on: ago(today, 5) }),
    tell({ ...child, ref: 'J0003', person: tudur, on: ago(today, 5) }),
    tell({ ...child, ref: 'J0004', category: 'parent', person: mother, on: sinceLastYear, as: { ...child.as, relation: 'child', related_source_ref: 'swansea-childrens-J0001' } }),
    tell({ ...child, ref: 'J0005', category: 'parent', person: father, on: sinceLastYear, as: { ...child.as, relation: 'child', related_source_ref: 'swansea-childrens-J0001' } }),
    tell({ ...police, ref: 'J0006', person: mair, on: today - 4 }),
    tell({ ...police, ref: 'J0007', person: mair, on: today - 19 }),
    tell({ ...police, ref: 'J0008', person: mair, on: ago(today, 7, 8) }),
    tell({ ...police, ref: 'J0009', person: father, on: today - 4, as: { middle_name: '' } }),
    tell({ ...police, ref: 'J0010', person: grandfather, on: ago(today, 2, 9), category: 'incident' }),
    tell({ ...health, ref: 'J0011', person: mair, category: 'safeguarding-concern', on: ago(today, 3, 9), as: withheld }),
    tell({ ...health, ref: 'J0012', person: mair, category: 'emergency-attendance', on: ago(today, 6, 12), as: withheld }),
    tell({ ...health, ref: 'J0013', person: mair, category: 'emergency-attendance', on: ago(today, 8, 2), as: withheld }),
    tell({ ...health, ref: 'J0014', person: tomos, category: 'emergency-attendance', on: ago(today, 2, 2) }),
    tell({ ...health, ref: 'J0017', person: tomos, category: 'was-not-brought', on: ago(today, 0, 18) }),
    tell({ ...health, ref: 'J0015', person: grandfather, category: 'emergency-attendance', on: ago(today, 4, 1) }),
    tell({ feedId: 'swansea-schools', ref: 'J0016', category: 'exclusion', person: mair, on: ago(today, 9, 4), contactName: 'Huw Mainwaring' }),
  ];
}
