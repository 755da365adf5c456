import { compareBirths } from '../match/compare-births.ts';
import { comparePeople, familyOfSexes } from '../match/compare-people.ts';
import { comparePlaces } from '../match/compare-places.ts';
import type { PairLevels } from '../match/levels.ts';
import { Family, Given, Middle, Plain } from '../match/levels.ts';
import type { Model } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { shippedNames } from '../match/name-frequency.ts';
import type { Weighed } from '../match/weigh.ts';
import { isLifted } from '../match/veto.ts';
import { weigh } from '../match/weigh.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
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

/** `decide` for many pairs: each part is compared by the same functions, once for every pair of different parts, and the levels are weighed by the same `weigh`. */
export function pairScorer(contents: CodedContents, model: Model, frequency: NameFrequency = shippedNames): PairScorer {
  const { births, places, sexes, numbers, birthOf, placesOf, features } = contents;
  const room = (bits: number): number => Math.min(bits, Math.max(4, Math.ceil(Math.log2(contents.size * 8 + 1))));
  const compareNames = nameScorer(contents, frequency, room);
  const ofBirths = levelMemo(room(most.births), 1);
  const ofPlaces = levelMemo(room(most.places), 0);
  // One object for all pairs: a new one for each costs more than weighing it.
  const levels: PairLevels = {
    given: Given.unknown, middle: Middle.unknown, family: Family.unknown, givenPer10k: 0, familyPer10k: 0,
    birth: 0, yearsApart: undefined, place: 0, sex: Plain.unknown, nhsNumber: Plain.unknown, identifier: Plain.unknown,
  };
  const judge = (a: number, b: number): Weighed => {
    compareNames(a, b, levels);
    const birth = ofBirths.place(births(a), births(b), () => {
      const { birth: level, yearsApart = Number.NaN } = compareBirths(birthOf(a), birthOf(b));
      return { level, first: yearsApart };
    });
    levels.birth = (ofBirths.levels[birth] ?? 0) as PairLevels['birth'];
    const years = ofBirths.first[birth] ?? Number.NaN;
    levels.yearsApart = Number.isNaN(years) ? undefined : years;
    levels.place = (ofPlaces.levels[ofPlaces.place(places(a), places(b), () => ({ level: comparePlaces(placesOf(a), placesOf(b)) }))] ?? 0) as PairLevels['place'];
    const [one, other] = [sexes(a), sexes(b)];
    levels.sex = one === 0 || other === 0 ? Plain.unknown : one === other ? Plain.same : Plain.differ;
    levels.family = familyOfSexes(levels.family, sexOf(one), sexOf(other));
    compareNumbers(a, b);
    return weigh(levels, model);
  };
  /** Most contents have one number or none; where there is more to it, they are compared as ever. */
  const compareNumbers = (a: number, b: number): void => {
    const [one, other] = [numbers(a), numbers(b)];
    levels.identifier = Plain.unknown;
    if (one === 0 || other === 0) levels.nhsNumber = Plain.unknown;
    else if (one > 0 && other > 0) levels.nhsNumber = one === other ? Plain.same : Plain.differ;
    else Object.assign(levels, idLevels(features(a), features(b)));
  };
  const { possible, assign = possible } = model.thresholds;
  return {
    judge,
    edgeBits(a, b, oneToOne = false) {
      const { weightBits, veto } = judge(a, b);
      const isForbidden = veto !== undefined && !(oneToOne && isLifted(veto));
      return !isForbidden && weightBits >= (oneToOne ? Math.min(assign, possible) : possible) ? Math.round(weightBits * 1_000) / 1_000 : Number.NaN;
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
