import type { Culture } from '../../names/culture.ts';
import { placeAt } from '../places/place-at.ts';
import type { HouseholdMaker } from './household-maker.ts';
import type { FamilyKind, Resident } from './resident.ts';

type Couple = readonly [one: Resident, other: Resident];

/** Households that are one family, or a family and somebody else. */
export function familyHousehold(maker: HouseholdMaker, kind: FamilyKind, culture: Culture, partnerCulture: () => Culture): void {
  const { stream } = maker;
  const couple = (minAge: number, maxAge: number): Couple => {
    const one = maker.adult(culture, minAge, maxAge);
    return [one, maker.partnerOf(one, partnerCulture())];
  };
  switch (kind) {
    case 'couple':
      couple(22, stream.chance(0.6) ? 88 : 50);
      break;
    case 'family':
      children(maker, couple(27, 50), culture, stream.chance(0.45) ? 1 : 2 + stream.below(largeChance(culture)), 0, 17);
      break;
    case 'lone-parent': {
      const parent = maker.adult(culture, 22, 52, stream.chance(0.87));
      for (let count = stream.chance(0.5) ? 1 : 2 + stream.below(2); count > 0; count -= 1) maker.child({ ...asParent(parent), culture, minAge: 0, maxAge: 17 });
      break;
    }
    case 'adult-children':
      children(maker, couple(48, 68), culture, 1 + stream.below(2), 18, 32);
      break;
    case 'generations':
      generations(maker, culture, couple(54, 82), partnerCulture);
      break;
    case 'kin-nearby':
      kinNearby(maker, culture, couple(48, 75), partnerCulture);
      break;
    case 'twins': {
      const [one, other] = couple(24, 42);
      const born = stream.chance(0.12) ? maker.bornAged(0, 0.3) : maker.bornAged(0, 17);
      const first = maker.child({ ...parentsOf(one, other), culture, minAge: 0, maxAge: 17, born });
      twin(maker, first, parentsOf(one, other));
      if (stream.chance(0.4)) maker.child({ ...parentsOf(one, other), culture, minAge: 0, maxAge: 17 });
      break;
    }
    case 'newborn':
      children(maker, couple(20, 40), culture, 1, 0, 0.3);
      break;
    case 'lodger': {
      const [one, other] = couple(30, 70);
      if (stream.chance(0.4)) children(maker, [one, other], culture, 1, 0, 17);
      maker.adult(partnerCulture(), 19, 45);
      break;
    }
    case 'single':
      maker.adult(culture, stream.chance(0.5) ? 60 : 22, stream.chance(0.5) ? 95 : 62);
  }
}

function largeChance(culture: Culture): number {
  return culture === 'english' || culture === 'welsh' ? 2 : 3;
}

function asParent(parent: Resident): { father?: Resident; mother?: Resident } {
  return parent.female ? { mother: parent } : { father: parent };
}

function parentsOf(one: Resident, other: Resident): { father?: Resident; mother?: Resident } {
  return one.female ? { father: other, mother: one } : { father: one, mother: other };
}

function children(maker: HouseholdMaker, [one, other]: Couple, culture: Culture, count: number, minAge: number, maxAge: number): Resident[] {
  return Array.from({ length: count }, () => maker.child({ ...parentsOf(one, other), culture, minAge, maxAge }));
}

/** Same day, another given name; two in three of one sex, one in three with names alike. */
function twin(maker: HouseholdMaker, first: Resident, parents: { father?: Resident; mother?: Resident }): void {
  const { stream } = maker;
  const second = maker.child({ ...parents, culture: first.culture, minAge: 0, maxAge: 0, born: first.born, female: stream.chance(0.66) ? first.female : !first.female });
  second.family = first.family === '' || second.culture === 'polish' ? second.family : first.family;
  first.twin = 1;
  second.twin = 2;
  const alike = stream.chance(0.33);
  for (let draw = 0; draw < 40 && (second.given === first.given || (alike && second.given[0] !== first.given[0])); draw += 1) {
    const other = maker.child({ ...parents, culture: first.culture, minAge: 0, maxAge: 0, born: first.born, female: second.female });
    maker.residents.pop();
    second.given = second.knownAs = other.given;
    second.middle = other.middle;
  }
  // The last resort of a short list: the middle name tells them apart, and then no name is left to share.
  if (second.given === first.given) second.given = second.knownAs = `${first.given}-${second.female ? 'Ann' : 'Lee'}`;
}

/** Grandparents, a grown child with a partner, grandchildren: three generations with one family name, and one grandchild in six named after the grandparent. */
function generations(maker: HouseholdMaker, culture: Culture, [one, other]: Couple, partnerCulture: () => Culture): void {
  const { stream } = maker;
  const grown = maker.child({ ...parentsOf(one, other), culture, minAge: 26, maxAge: 40 });
  const partner = maker.partnerOf(grown, partnerCulture());
  for (const child of children(maker, [grown, partner], culture, 1 + stream.below(3), 0, 15)) {
    const named = stream.chance(0.16) ? [one, other].find((elder) => elder.female === child.female) : undefined;
    if (named !== undefined && !maker.residents.some((resident) => resident !== named && resident.given === named.given)) child.given = child.knownAs = named.given;
  }
}

/** A grown son or daughter with a household of their own a few doors away; one son in five bears the father's forename. */
function kinNearby(maker: HouseholdMaker, culture: Culture, [one, other]: Couple, partnerCulture: () => Culture): void {
  const { stream } = maker;
  const grown = maker.child({ ...parentsOf(one, other), culture, minAge: 22, maxAge: 45 });
  const father = one.female ? other : one;
  if (!grown.female && !father.female && stream.chance(0.2)) grown.given = grown.knownAs = father.given;
  maker.home = placeAt(maker.home.slot | 15);
  grown.home = maker.home;
  const partner = maker.partnerOf(grown, partnerCulture());
  if (stream.chance(0.6)) children(maker, [grown, partner], culture, 1 + stream.below(2), 0, 12);
}
