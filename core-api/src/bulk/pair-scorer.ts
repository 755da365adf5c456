import { compareBirths } from '../match/compare-births.ts';
import { compareNames } from '../match/compare-names.ts';
import { comparePeople, familyOfSexes } from '../match/compare-people.ts';
import { comparePlaces } from '../match/compare-places.ts';
import type { PairLevels } from '../match/levels.ts';
import { Plain } from '../match/levels.ts';
import type { Model } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { shippedNames } from '../match/name-frequency.ts';
import type { VetoCode } from '../match/veto.ts';
import { isLifted } from '../match/veto.ts';
import { weigh } from '../match/weigh.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { pairMemo } from './pair-memo.ts';

/**
 * Contents by number, and for each the number of its names, of its birth (with the expected one) and of its places: equal parts have equal numbers, and a number
 * stands for one part only.
 */
export type CodedContents = {
  readonly size: number;
  readonly names: (content: number) => number;
  readonly births: (content: number) => number;
  readonly places: (content: number) => number;
  readonly features: (content: number) => PersonFeatures;
};

export type PairScorer = {
  /** What `decide` says of the two contents, to the last bit. */
  readonly judge: (a: number, b: number) => { readonly weightBits: number; readonly veto?: VetoCode };
  /** What `edgeBits` says of them; NaN where there is no edge. */
  readonly edgeBits: (a: number, b: number, oneToOne?: boolean) => number;
};

type Names = ReturnType<typeof compareNames>;
type Births = ReturnType<typeof compareBirths>;
type Rest = Pick<PairLevels, 'nhsNumber' | 'identifier'>;

/** Most pairs remembered, as powers of two: names and places meet in millions, dates in hundreds of thousands. About 20 MB in all. */
const most = { names: 20, places: 19, births: 18 };
const unknownIds: Rest = { nhsNumber: Plain.unknown, identifier: Plain.unknown };

/** `decide` for many pairs: each part is compared by the same functions, once for every pair of different parts, and the levels are weighed by the same `weigh`. */
export function pairScorer({ size, names, births, places, features }: CodedContents, model: Model, frequency: NameFrequency = shippedNames): PairScorer {
  const room = (bits: number): number => Math.min(bits, Math.max(4, Math.ceil(Math.log2(size * 8 + 1))));
  const ofNames = pairMemo<Names>(room(most.names));
  const ofBirths = pairMemo<Births>(room(most.births));
  const ofPlaces = pairMemo<Pick<PairLevels, 'place'>>(room(most.places));
  const judge = (a: number, b: number): ReturnType<typeof weigh> => {
    const [one, other] = [features(a), features(b)];
    const nameLevels = ofNames.of(names(a), names(b), () => compareNames(one.names, other.names, frequency));
    const birthLevels = ofBirths.of(births(a), births(b), () => compareBirths(one, other));
    const { place } = ofPlaces.of(places(a), places(b), () => ({ place: comparePlaces(one.places, other.places) }));
    const { nhsNumber, identifier } = idLevels(one, other);
    const levels: PairLevels = {
      given: nameLevels.given,
      middle: nameLevels.middle,
      family: familyOfSexes(nameLevels.family, one.sex, other.sex),
      givenPer10k: nameLevels.givenPer10k,
      familyPer10k: nameLevels.familyPer10k,
      birth: birthLevels.birth,
      yearsApart: birthLevels.yearsApart,
      place,
      sex: one.sex === undefined || other.sex === undefined ? Plain.unknown : one.sex === other.sex ? Plain.same : Plain.differ,
      nhsNumber,
      identifier,
    };
    return weigh(levels, model);
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

/** Numbers are few on most contents; where both sides have some, they are compared as ever. */
function idLevels(one: PersonFeatures, other: PersonFeatures): Rest {
  const isSaid = (one.nhsNumbers.length > 0 && other.nhsNumbers.length > 0) || (one.identifiers.length > 0 && other.identifiers.length > 0);
  return isSaid ? comparePeople(idsOnly(one), idsOnly(other)) : unknownIds;
}

function idsOnly({ nhsNumbers, identifiers }: PersonFeatures): PersonFeatures {
  return { names: [], nhsNumbers, identifiers, places: [], losses: [] };
}
