import { ageOn } from '../calendar/days.ts';
import { nextDoor } from '../places/address-at.ts';
import { nameTables } from '../names/name-tables.ts';
import { spellings } from '../names/spellings.ts';
import { addPerson } from './household-maker.ts';
import type { HouseholdMaker } from './household-maker.ts';
import type { Person } from './person.ts';

/** Two adults; a woman who married took his name in three of four (former name kept), in traditions where that is the custom. */
export function addCouple(maker: HouseholdMaker, age: readonly [number, number]): { husband: Person; wife: Person } {
  const { rng } = maker;
  const husband = addPerson(maker, { sex: 'male', age });
  const his = ageOn(husband.bornOn ?? 0, maker.today);
  // One couple in fifteen joins two naming traditions where the English-speaking one is the partner's.
  const culture = rng.chance(0.07) ? 'english' : maker.culture;
  const wife = addPerson(maker, { sex: 'female', age: [Math.max(18, his - 6), his + 3], culture });
  const takesName = ['welsh', 'english', 'irish', 'polish', 'romanian', 'indian', 'nigerian'].includes(culture) && rng.chance(0.75);
  if (!takesName || wife.family === husband.family) return { husband, wife };
  const married: Person = { ...wife, formerFamily: wife.family, family: feminine(husband.family) };
  maker.people[maker.people.length - 1] = married;
  return { husband, wife: married };
}

/** Children of these parents; one birth in sixty is twins, one son in twenty-five is named after his father. */
export function addChildren(maker: HouseholdMaker, count: number, parents: { father?: Person | undefined; mother?: Person | undefined }): void {
  const { rng } = maker;
  // Nobody is a mother before about 17, nor has a child at home past 19.
  const mother = parents.mother ?? parents.father;
  const oldest = Math.min(19, mother?.bornOn === undefined ? 19 : ageOn(mother.bornOn, maker.today) - 17);
  for (let made = 0; made < count; made += 1) {
    if (rng.chance(1 / 60)) addTwins(maker, parents, [0, Math.max(1, oldest)]);
    else if (parents.father !== undefined && !hasSonNamed(maker, parents.father) && rng.chance(0.02))
      addPerson(maker, { sex: 'male', age: [0, Math.max(1, oldest)], ...parents, name: { given: parents.father.given } });
    else addPerson(maker, { age: [0, Math.max(1, oldest)], ...parents });
  }
}

/** Two children of one day. Four pairs in ten are of one sex with names that begin alike, the hardest case for matching. */
export function addTwins(maker: HouseholdMaker, parents: { father?: Person | undefined; mother?: Person | undefined }, age: readonly [number, number]): void {
  const { rng } = maker;
  const first = addPerson(maker, { age, ...parents });
  const alike = rng.chance(0.4);
  const sex = alike || rng.chance(0.5) ? first.sex : undefined;
  const second = addPerson(maker, {
    age,
    ...parents,
    ...(sex === undefined ? {} : { sex }),
    ...(first.bornOn === undefined ? {} : { bornOn: first.bornOn }),
    sensitivity: first.sensitivity,
  });
  const given = twinName(maker, first, second, alike);
  maker.people.splice(-2, 2, { ...first, twinId: second.personId }, { ...second, given, middle: second.middle === given ? undefined : second.middle, twinId: first.personId });
}

/** A son grown up, named after his father, next door; and his own child at times. */
export function addSonNearby(maker: HouseholdMaker): void {
  const { rng } = maker;
  const { husband, wife } = addCouple(maker, [48, 72]);
  const his = ageOn(husband.bornOn ?? 0, maker.today);
  const home = maker.stays[maker.stays.length - 1] ?? maker.stays[0];
  const near = { address: nextDoor(home.address) };
  const son = addPerson(maker, {
    sex: 'male',
    age: [20, Math.max(21, his - 20)],
    father: husband,
    mother: wife,
    name: { given: husband.given, middle: rng.chance(0.5) ? husband.middle : undefined },
    stays: [near],
  });
  if (rng.chance(0.5)) addPerson(maker, { age: [0, Math.max(1, Math.min(12, ageOn(son.bornOn ?? 0, maker.today) - 18))], father: son, stays: [near] });
}

/** A child not yet born: no names, no birthday, no number; the mother's household. */
export function addUnborn(maker: HouseholdMaker, mother: Person): void {
  const { rng, today } = maker;
  maker.people.push({
    personId: `${maker.householdId}-${maker.people.length + 1}`,
    culture: mother.culture,
    sex: rng.chance(0.5) ? 'female' : 'male',
    given: '',
    family: mother.family,
    expectedOn: today + rng.int(10, 170),
    sensitivity: mother.sensitivity,
    motherId: mother.personId,
    stays: mother.stays,
  });
}

function twinName(maker: HouseholdMaker, first: Person, second: Person, alike: boolean): string {
  const table = nameTables[first.culture];
  const draw = second.sex === 'female' ? table.female : table.male;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const name = draw(maker.rng);
    if (!maker.people.some((person) => person.given === name) && !isSpellingOf(name, first.given) && (!alike || name[0] === first.given[0])) return name;
  }
  return second.given === first.given ? `${second.given}-Ann` : second.given;
}

function hasSonNamed({ people }: HouseholdMaker, father: Person): boolean {
  return people.some((person) => person.fatherId === father.personId && person.given === father.given);
}

/** Mohammed and Muhammad would be one name to the parents. */
function isSpellingOf(name: string, other: string): boolean {
  return (spellings[other]?.includes(name) ?? false) || (spellings[name]?.includes(other) ?? false);
}

function feminine(family: string): string {
  return family.replace(/(s|c|dz)ki$/, '$1ka');
}
