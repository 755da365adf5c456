import type { PairLevels } from '../match/levels.ts';
import { Birth, Family, Middle, Place, Plain } from '../match/levels.ts';
import type { Model } from '../match/model.ts';
import { weigh } from '../match/weigh.ts';

/** How common a name is counts in powers of two here, people in 10,000: from the rarest that any table has, with room, to one in ten. Step 0 is "not said". */
const [rarestStep, steps] = [-20, 32];

/**
 * The most bits that a pair can have whatever the levels of the fields in `open` turn out to be. Most candidates can be no edge once forenames and birth are known, and
 * then nothing else of them need be compared. Every way in which it may turn out is weighed by `weigh`, once for each kind of pair; a name counts for somewhat rarer than
 * it is, which never weighs less.
 */
export function bitsBound(model: Model, open: readonly ('family' | 'place')[]): (levels: PairLevels) => number {
  const known = new Map<number, number>();
  const families = open.includes('family') ? Object.values(Family) : undefined;
  const places = open.includes('place') ? Object.values(Place) : undefined;
  const most = (levels: PairLevels): number => {
    const given10k = per10kOf(stepOf(levels.givenPer10k));
    const weights = (families ?? [levels.family]).flatMap((family) =>
      (places ?? [levels.place]).map((place) => {
        const isShared = family === Family.exact || family === Family.swapped;
        const familyPer10k = families === undefined ? per10kOf(stepOf(levels.familyPer10k)) : isShared ? per10kOf(1) : 0;
        return weigh({ ...levels, givenPer10k: given10k, family, familyPer10k, place }, model).weightBits;
      }),
    );
    return Math.max(...weights);
  };
  return (levels) => {
    const { given, middle, family, birth, place, sex, nhsNumber, identifier, givenPer10k, familyPer10k } = levels;
    let key = ((((given * middles + middle) * births + birth) * plains + sex) * plains + nhsNumber) * plains + identifier;
    key = key * steps + stepOf(givenPer10k);
    if (families === undefined) key = (key * allFamilies + family) * steps + stepOf(familyPer10k);
    if (places === undefined) key = key * allPlaces + place;
    const before = known.get(key);
    if (before !== undefined) return before;
    const bits = most(levels);
    known.set(key, bits);
    return bits;
  };
}

const [middles, births, plains, allFamilies, allPlaces] = [Middle, Birth, Plain, Family, Place].map((levels) => Object.keys(levels).length) as [number, number, number, number, number];

function stepOf(per10k: number): number {
  return per10k === 0 ? 0 : Math.min(steps - 1, Math.max(1, Math.floor(Math.log2(per10k)) - rarestStep + 1));
}

function per10kOf(step: number): number {
  return step === 0 ? 0 : 2 ** (step + rarestStep - 1);
}
