import type { Day } from '../calendar/days.ts';
import { isoOf } from '../calendar/days.ts';
import type { Culture } from '../names/culture.ts';
import { namePerson } from '../names/name-person.ts';
import type { FullName, NameWish } from '../names/name-person.ts';
import type { Address } from '../places/address.ts';
import type { AreaId } from '../places/areas.ts';
import type { Rng } from '../random/rng.ts';
import type { Person, Stay } from './person.ts';

/** What is being made and with what; one per household. */
export type HouseholdMaker = {
  rng: Rng;
  today: Day;
  householdId: string;
  culture: Culture;
  /** Where these people have lived; shared by those who moved together. */
  stays: readonly [Stay, ...Stay[]];
  nextNhsNumber: () => string | undefined;
  /** Some other home, mostly in the same area: where somebody lived before. */
  earlierHome: (area: AreaId) => Address;
  people: Person[];
};

export type PersonWish = {
  sex?: 'female' | 'male';
  /** Age in years that the person is between, today. */
  age: readonly [number, number];
  father?: Person | undefined;
  mother?: Person | undefined;
  culture?: Culture;
  name?: Partial<FullName>;
  bornOn?: Day;
  sensitivity?: 0 | 1 | 2;
  stays?: readonly [Stay, ...Stay[]];
};

/** Adds one person to the household and gives them back; everything not wished for is drawn. */
export function addPerson(maker: HouseholdMaker, wish: PersonWish): Person {
  const { rng, today } = maker;
  const sex = wish.sex ?? (rng.chance(0.51) ? 'female' : 'male');
  const culture = wish.culture ?? maker.culture;
  const bornOn = wish.bornOn ?? today - Math.floor((wish.age[0] + rng.unit() * (wish.age[1] - wish.age[0])) * 365.2425) - 1;
  const bornYear = Number(isoOf(bornOn).slice(0, 4));
  const drawn = nameUnlikeSiblings(maker, { culture, sex, bornYear, father: wish.father, mother: wish.mother }, wish);
  const person: Person = {
    personId: `${maker.householdId}-${maker.people.length + 1}`,
    culture,
    sex,
    ...drawn,
    ...wish.name,
    bornOn,
    nhsNumber: maker.nextNhsNumber(),
    sensitivity: wish.sensitivity ?? restricted(rng),
    motherId: wish.mother?.personId,
    fatherId: wish.father?.personId,
    stays: wish.stays ?? maker.stays,
  };
  maker.people.push(person);
  return person;
}

/** Brothers may all be Mohammed with a name of their own after it; otherwise parents do not use one name twice. */
function nameUnlikeSiblings(maker: HouseholdMaker, naming: NameWish, { mother, father }: PersonWish): FullName {
  const siblings = maker.people.filter((person) => (mother !== undefined && person.motherId === mother.personId) || (father !== undefined && person.fatherId === father.personId));
  const taken = new Set(siblings.map(({ given, middle }) => (given === 'Mohammed' ? `${given} ${middle ?? ''}` : given)));
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const name = namePerson(naming, maker.rng);
    if (!taken.has(name.given === 'Mohammed' ? `${name.given} ${name.middle ?? ''}` : name.given)) return name;
  }
  return namePerson(naming, maker.rng);
}

/** About one person in 170 has their location withheld and one in 900 is shielded (judgement; refuges come on top). */
function restricted(rng: Rng): 0 | 1 | 2 {
  const mark = rng.unit();
  if (mark < 0.0011) return 2;
  return mark < 0.007 ? 1 : 0;
}
