import type { HeadlineRecord } from '../src/shared/headline.ts';
import { headline } from './answer-world.ts';

/** One invented person of a generated region. NHS numbers are of the 999 range. */
export type Somebody = {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly born: string;
  readonly nhsNumber: string;
  readonly home: { readonly lines: string[]; readonly postcode: string; readonly uprn: string };
};

/** A household: `hidden` is to be protected, the others are its relatives; every third has twins, of whom one is hidden. */
export type Family = { readonly hidden: Somebody; readonly others: readonly Somebody[] };

const givens = ['Anwen', 'Bethan', 'Carys', 'Dilys', 'Elin', 'Ffion', 'Gwen', 'Hefin', 'Idris', 'Jac', 'Keira', 'Lowri', 'Mared', 'Nia', 'Owain', 'Priya', 'Rhodri', 'Sanjay', 'Tomos', 'Yusuf'];
const families = ['Abbott', 'Bevan', 'Cadwallader', 'Dhillon', 'Ellis-Hughes', 'Farooq', 'Griffiths', 'Hopkins', 'Iqbal', 'Jenkins', 'Kowalska', 'Llewellyn', 'Morgan', 'Nwosu', 'Owens', 'Pritchard', 'Rees', 'Singh', 'Treharne', 'Vaughan'];
/** Heads and tails of forenames that nobody else bears: a word that only the hidden have must not be known as a spelling. */
const [heads, tails] = [['Zor', 'Velm', 'Migr', 'Tash', 'Oriv'], ['anna', 'imir', 'ethel', 'ulia', 'ander']];
const streets = ['Heol Fawr', 'Mill Lane', 'Station Road', 'Bryn Terrace', 'Canal Street', 'Ffordd y Parc', 'Orchard Close', 'Chapel Row'];

/** A 999 number with its check digit (NHS Data Dictionary, NHS NUMBER). */
function nhsNumber(n: number): string {
  for (let serial = n; ; serial += 500_000) {
    const nine = `999${String(serial).padStart(6, '0')}`;
    const check = (11 - (nine.split('').reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}

function member(n: number, at: { given: number; family: number; born: string; house: number }): Somebody {
  const street = streets[at.house % streets.length] ?? '';
  const postcode = `SA${1 + (at.house % 8)} ${1 + (Math.floor(at.house / 8) % 9)}${'ABDEFGHJLN'[at.house % 10]}${'PQRSTUWXYZ'[Math.floor(at.house / 10) % 10]}`;
  return {
    id: `n${n}`,
    given: givens[at.given % givens.length] ?? '',
    family: families[at.family % families.length] ?? '',
    born: at.born,
    nhsNumber: nhsNumber(1000 + n * 7),
    home: { lines: [`${1 + at.house} ${street}`, 'Swansea'], postcode, uprn: String(200_000_000 + at.house) },
  };
}

const day = (year: number, n: number): string => `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 5) % 28)).padStart(2, '0')}`;

/** So many households; the same ones for the same number and the same first house. */
export function protectedFamilies(count: number, firstHouse = 0): Family[] {
  return Array.from({ length: count }, (_, k) => {
    const house = firstHouse + k;
    const rare = `${heads[house % 5] ?? ''}${tails[Math.floor(house / 5) % 5] ?? ''}`;
    const at = (role: number, given: number, born: string): Somebody => member(house * 5 + role, { given, family: house * 3 + Math.floor(house / 20), born, house });
    const born = day(2008 + (house % 12), house);
    const sibling = house % 3 === 0 ? born : day(2005 + (house % 9), house + 3);
    const hidden = at(0, house, born);
    return { hidden: house % 4 === 0 ? { ...hidden, given: rare } : hidden, others: [at(1, house + 7, sibling), at(2, house + 3, day(1980 + (house % 15), house + 1)), at(3, house + 11, day(1978 + (house % 15), house + 2))] };
  });
}

/** What one partner says of somebody. */
export function recordOf(who: Somebody, partner: string, changes: Partial<HeadlineRecord> = {}): HeadlineRecord {
  const dated = `2026-${String(3 + (Number(who.id.slice(1)) % 8)).padStart(2, '0')}-11`;
  return headline({
    sourceRef: `${partner}-${who.id}`,
    date: dated,
    person: {
      names: [{ given: who.given, family: who.family, use: 'usual' }],
      dateOfBirth: { value: who.born, precision: 'day' },
      ...(partner === 'police' ? {} : { identifiers: [{ system: 'nhs-number', value: who.nhsNumber }] }),
    },
    addresses: [{ ...who.home, role: 'home' }],
    ...changes,
  });
}
