import { compareBirths } from '../match/compare-births.ts';
import { comparePeople, familyOfSexes } from '../match/compare-people.ts';
import { comparePlaces } from '../match/compare-places.ts';
import type { PairLevels } from '../match/levels.ts';
import { Birth, Family, Given, Middle, Place, Plain } from '../match/levels.ts';
import type { Model } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { shippedNames } from '../match/name-frequency.ts';
import type { Weighed } from '../match/weigh.ts';
import { isLifted } from '../match/veto.ts';
import { weigh } from '../match/weigh.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { bitsBound } from './bits-bound.ts';
import type { CodedContents } from './coded-contents.ts';
import { levelMemo } from './level-memo.ts';
import { nameScorer } from './name-scorer.ts';

export type PairScorer = {
  /** What `decide` says of the two contents, to the last bit. */
  readonly judge: (a: number, b: number) => Weighed;
  /** What `edgeBits` says of them; NaN where there is no edge. */
  readonly edgeBits: (a: number, b: number, oneToOne?: boolean) => number;
};

/** Pairs remembered, as powers of two, at most: places meet in millions, dates in hundreds of thousands. About 20 MB in all. */
const most = { places: 19, births: 18 };

/** A bound is met by sums in another order: so much is allowed for. */
const slack = 1e-6;

/**
 * `decide` for many pairs: each part is compared by the same functions, once for every pair of different parts, and the levels are weighed by the same `weigh`. For an
 * edge, what tells most for least is compared first, and no more than it takes to know that the pair can be none.
 */
export function pairScorer(contents: CodedContents, model: Model, frequency: NameFrequency = shippedNames): PairScorer {
  const { births, places, sexes, numbers, birthOf, placesOf, features } = contents;
  const room = (bits: number): number => Math.min(bits, Math.max(4, Math.ceil(Math.log2(contents.size * 8 + 1))));
  const names = nameScorer(contents, frequency, room);
  const ofBirths = levelMemo(room(most.births), 1);
  const ofPlaces = levelMemo(room(most.places), 0);
  // One object for all pairs: a new one for each costs more than weighing it.
  const levels: PairLevels = {
    given: Given.unknown, middle: Middle.unknown, family: Family.unknown, givenPer10k: 0, familyPer10k: 0,
    birth: Birth.unknown, yearsApart: undefined, place: Place.unknown, sex: Plain.unknown, nhsNumber: Plain.unknown, identifier: Plain.unknown,
  };

  const compareCheap = (a: number, b: number): void => {
    const birth = ofBirths.place(births(a), births(b), () => {
      const { birth: level, yearsApart = Number.NaN } = compareBirths(birthOf(a), birthOf(b));
      return { level, first: yearsApart };
    });
    levels.birth = (ofBirths.levels[birth] ?? 0) as PairLevels['birth'];
    const years = ofBirths.first[birth] ?? Number.NaN;
    levels.yearsApart = Number.isNaN(years) ? undefined : years;
    const [one, other] = [sexes(a), sexes(b)];
    levels.sex = one === 0 || other === 0 ? Plain.unknown : one === other ? Plain.same : Plain.differ;
    compareNumbers(a, b);
  };
  /** Most contents have one number or none; where there is more to it, they are compared as ever. */
  const compareNumbers = (a: number, b: number): void => {
    const [one, other] = [numbers(a), numbers(b)];
    levels.identifier = Plain.unknown;
    if (one === 0 || other === 0) levels.nhsNumber = Plain.unknown;
    else if (one > 0 && other > 0) levels.nhsNumber = one === other ? Plain.same : Plain.differ;
    else Object.assign(levels, idLevels(features(a), features(b)));
  };
  const comparePlace = (a: number, b: number): void => {
    const place = ofPlaces.place(places(a), places(b), () => ({ level: comparePlaces(placesOf(a), placesOf(b)) }));
    levels.place = (ofPlaces.levels[place] ?? 0) as PairLevels['place'];
  };
  /** Family names of two plain names; whether they may yet agree with the forenames. */
  const compareFamilies = (a: number, b: number): boolean => {
    names.families(a, b, levels);
    const mayCross = names.mayCross(a, b, levels);
    levels.family = familyOfSexes(levels.family, sexOf(sexes(a)), sexOf(sexes(b)));
    return mayCross;
  };
  const compareWhole = (a: number, b: number): void => {
    names.whole(a, b, levels);
    levels.family = familyOfSexes(levels.family, sexOf(sexes(a)), sexOf(sexes(b)));
  };

  const judge = (a: number, b: number): Weighed => {
    compareCheap(a, b);
    comparePlace(a, b);
    if (!names.forenames(a, b, levels) || compareFamilies(a, b)) compareWhole(a, b);
    return weigh(levels, model);
  };

  const mostOfForenames = bitsBound(model, ['family', 'place']);
  const mostOfNames = bitsBound(model, ['place']);
  /** Whether forenames that do not agree keep the pair below the floor even if they turn out to stand across: then they are swapped, or but garbled. */
  const areHopeless = (floor: number): boolean => {
    const { given, middle, givenPer10k } = levels;
    if (mostOfForenames(levels) >= floor) return false;
    if (given >= Given.near) return true;
    Object.assign(levels, { given: Given.swapped, middle: Middle.unknown, givenPer10k: 0 });
    const ifSwapped = mostOfForenames(levels);
    Object.assign(levels, { given: Math.max(given, Given.garbled), middle });
    const ifGarbled = mostOfForenames(levels);
    Object.assign(levels, { given, givenPer10k });
    return ifSwapped < floor && ifGarbled < floor;
  };
  /** The pair weighed, or nothing where it is sure to weigh less than `floor`. */
  const weighFrom = (floor: number, a: number, b: number): Weighed | undefined => {
    compareCheap(a, b);
    const isPlain = names.forenames(a, b, levels);
    if (isPlain && areHopeless(floor)) return undefined;
    if (!isPlain || compareFamilies(a, b)) compareWhole(a, b);
    if (mostOfNames(levels) < floor) return undefined;
    comparePlace(a, b);
    return weigh(levels, model);
  };

  const { possible, assign = possible } = model.thresholds;
  return {
    judge,
    edgeBits(a, b, oneToOne = false) {
      const floor = oneToOne ? Math.min(assign, possible) : possible;
      const weighed = weighFrom(floor - slack, a, b);
      if (weighed === undefined || (weighed.veto !== undefined && !(oneToOne && isLifted(weighed.veto)))) return Number.NaN;
      return weighed.weightBits >= floor ? Math.round(weighed.weightBits * 1_000) / 1_000 : Number.NaN;
    },
  };
}

function sexOf(code: number): PersonFeatures['sex'] {
  return code === 0 ? undefined : code === 1 ? 'female' : 'male';
}

function idLevels(one: PersonFeatures, other: PersonFeatures): Pick<PairLevels, 'nhsNumber' | 'identifier'> {
  const { nhsNumber, identifier } = comparePeople(idsOnly(one), idsOnly(other));
  return { nhsNumber, identifier };
}

function idsOnly({ nhsNumbers, identifiers }: PersonFeatures): PersonFeatures {
  return { names: [], nhsNumbers, identifiers, places: [], losses: [] };
}
