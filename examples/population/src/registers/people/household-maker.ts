import type { Day } from '../../calendar/days.ts';
import { dayOf, isoOf } from '../../calendar/days.ts';
import type { Culture } from '../../names/culture.ts';
import { originOf } from '../origin.ts';
import { isInWales, placeAt, slotsPerEstate } from '../places/place-at.ts';
import type { Place } from '../places/place.ts';
import type { Stream } from '../stream.ts';
import { familyName, givenName, knownAs, mansForm, nameResident, womansForm } from './name-resident.ts';
import type { Name } from './name-resident.ts';
import type { RegisterHousehold, Resident } from './resident.ts';
import type { Setting } from './setting.ts';

/** Most residents one household can hold: their place in it has six bits of the person's number. */
const most = 64;
const dayCount = 365.2425;

export type ChildWish = { father?: Resident | undefined; mother?: Resident | undefined; culture: Culture; minAge: number; maxAge: number; born?: Day; female?: boolean };

/** Builds one household at one dwelling; {@link makeHousehold} says which people it is made of. */
export class HouseholdMaker {
  readonly residents: Resident[] = [];
  readonly stream: Stream;
  readonly #setting: Setting;
  readonly #household: number;
  home: Place;

  constructor(setting: Setting, household: number, stream: Stream, home: Place) {
    this.#setting = setting;
    this.#household = household;
    this.stream = stream;
    this.home = home;
  }

  bornAged(minAge: number, maxAge: number): Day {
    return this.#setting.today - Math.floor((minAge + this.stream.unit() * (maxAge - minAge)) * dayCount) - 1;
  }

  /** Somebody with no parent in the household. */
  adult(culture: Culture, minAge: number, maxAge: number, female = this.stream.chance(0.51)): Resident {
    const aged = this.bornAged(minAge, maxAge);
    // Where births were not registered, papers say 1 January: the truth as far as any register can know it.
    const born = this.stream.chance(unregistered[culture] ?? 0) ? dayOf(`${yearOf(aged)}-01-01`) : aged;
    return this.add(nameResident(this.stream, { culture, female, bornYear: yearOf(born) }), culture, female, born);
  }

  /** A partner; most women of most traditions take the man's name and keep a former one. */
  partnerOf(other: Resident, culture: Culture): Resident {
    const age = (this.#setting.today - other.born) / dayCount;
    const female = this.stream.chance(0.98) ? !other.female : other.female;
    const partner = this.adult(culture, Math.max(18, age - 4), Math.max(19, age + 4), female);
    const [wife, husband] = partner.female ? [partner, other] : [other, partner];
    if (wife.female && !husband.female && husband.family !== '' && this.stream.chance(takesName[wife.culture] ?? 0.05)) {
      wife.former = wife.family;
      wife.family = wife.culture === 'polish' ? womansForm(mansForm(husband.family)) : husband.family;
    }
    return partner;
  }

  /** A child; never given the name of a sister or brother, one son in thirty that of the father, one in ten a name like a sibling's. */
  child(wish: ChildWish): Resident {
    const { father, mother, culture } = wish;
    const { stream } = this;
    const female = wish.female ?? stream.chance(0.49);
    const born = wish.born ?? this.#bornApart(wish);
    // One child in eight of parents with two names has the mother's.
    const fatherName = father !== undefined && (mother === undefined || stream.chance(0.88)) ? nameOf(father) : undefined;
    const parts = { culture, female, bornYear: yearOf(born), father: fatherName, mother: mother === undefined ? undefined : nameOf(mother) };
    const name = nameResident(stream, parts);
    if (culture !== 'polish' && female === false) name.family = mansForm(name.family);
    const parent = female ? mother : father;
    if (parent !== undefined && culture !== 'somali' && stream.chance(female ? 0.008 : 0.032)) {
      name.given = parent.given;
    } else if (culture !== 'pakistani' && culture !== 'bangladeshi') {
      const sibling = this.residents.find((other) => other !== father && other !== mother && other.female === female && other.family === name.family);
      const alike = sibling !== undefined && stream.chance(0.12);
      for (let draw = 0; draw < 12 && (this.#isTaken(name.given) || (alike && name.given.slice(0, 2) !== sibling.given.slice(0, 2))); draw += 1) name.given = givenName(stream, parts);
    }
    const made = this.add(name, culture, female, born);
    const other = [father?.family, mother?.family].find((family) => family !== undefined && family !== '' && mansForm(family) !== mansForm(name.family));
    if (other !== undefined && culture !== 'somali' && culture !== 'tamil' && stream.chance(0.4)) made.former = other;
    return made;
  }

  add(name: Name, culture: Culture, female: boolean, born: Day): Resident {
    const { stream, residents } = this;
    const made: Resident = {
      person: this.#household * most + residents.length, female, born, ...name, former: '', twin: 0, knownAs: knownAs(stream, name), culture, origin: originOf[culture], home: this.home, earlier: undefined, movedOn: 0,
    };
    if (residents.length < most) residents.push(made);
    return made;
  }

  familyOf(culture: Culture): string {
    return familyName(this.stream, culture);
  }

  /** A day within the setting's window of moves. */
  recently(): Day {
    return this.#setting.today - this.stream.below(this.#setting.movedWithin);
  }

  /** Another dwelling: near by, in the same town or anywhere, as people move. Others live or lived there too. */
  elsewhere(): Place {
    const { stream } = this;
    const kind = stream.unit();
    const reach = kind < 0.2 ? 40 : kind < 0.7 ? 12_000 : this.#setting.slots;
    const slot = (this.home.slot + 1 + stream.below(reach)) % this.#setting.slots;
    // Of two estates side by side one is in the other nation: nine moves in ten stay in theirs.
    const other = slot ^ slotsPerEstate;
    return placeAt(isInWales(slot) !== this.home.wales && other < this.#setting.slots && stream.chance(0.9) ? other : slot);
  }

  /** Moves that happened: the whole household together, then grown children and lodgers alone. */
  finish(kind: RegisterHousehold['kind']): RegisterHousehold {
    const { stream, residents } = this;
    if (stream.chance(this.#setting.moved)) {
      const earlier = this.elsewhere();
      const movedOn = this.recently();
      for (const resident of residents) if (resident.home === this.home && resident.earlier === undefined && resident.born < movedOn) Object.assign(resident, { earlier, movedOn });
    }
    for (const resident of residents) {
      if (resident.earlier === undefined && residents.length > 1 && this.#setting.today - resident.born > 18 * dayCount && stream.chance(this.#setting.left)) {
        resident.earlier = resident.home;
        resident.home = this.elsewhere();
        resident.movedOn = this.recently();
      }
    }
    return { household: this.#household, kind, residents };
  }

  /** Brothers and sisters who are no twins are born ten months apart or more, where the range of ages leaves room. */
  #bornApart({ minAge, maxAge, father, mother }: ChildWish): Day {
    let born = this.bornAged(minAge, maxAge);
    for (let draw = 0; draw < 20 && this.residents.some((other) => other !== father && other !== mother && Math.abs(other.born - born) < 300); draw += 1) born = this.bornAged(minAge, maxAge);
    return born;
  }

  #isTaken(given: string): boolean {
    return this.residents.some((other) => other.given === given);
  }
}

/** Share of women who take the husband's family name, by tradition (judgement). */
const takesName: Partial<Record<Culture, number>> = { english: 0.72, welsh: 0.7, irish: 0.65, indian: 0.6, punjabi: 0.35, pakistani: 0.2, bangladeshi: 0.1, polish: 0.75, romanian: 0.7, nigerian: 0.7, ghanaian: 0.6 };

/** Share of adults whose papers give 1 January for want of a registered day, by tradition (judgement; first generations only). */
const unregistered: Partial<Record<Culture, number>> = { somali: 0.12, arabic: 0.06, bangladeshi: 0.05, pakistani: 0.03, nigerian: 0.01, vietnamese: 0.02 };

function nameOf({ given, middle, family, culture }: Resident): Name {
  return { given, middle, family: culture === 'polish' ? mansForm(family) : family };
}

export function yearOf(day: Day): number {
  return Number(isoOf(day).slice(0, 4));
}
