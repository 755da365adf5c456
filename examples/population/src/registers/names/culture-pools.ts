import type { Culture } from '../../names/culture.ts';
import { rarerFemale, rarerMale } from '../../names/tables-rarer.ts';
import { englishFamilies, englishGiven, englishTail, irishFamilies, irishGiven, modernBeginnings, modernEnds, welshFamilies, welshGiven } from '../tables/british-names.ts';
import { world } from '../tables/world-names.ts';
import type { WorldNames } from '../tables/world-names.ts';
import { builtPool, mixedPool, rankedPool, weightedPool } from './pool.ts';
import type { Pool } from './pool.ts';

export type Fashion = 'old' | 'middle' | 'young';
/** Pools of one naming tradition; given names by sex and by when somebody was born. */
export type CulturePools = { given: Readonly<Record<Fashion, readonly [female: Pool, male: Pool]>>; family: Pool };

type GivenTable = Readonly<Record<'female' | 'male', Readonly<Record<Fashion, string>>>>;

const placeNames = builtPool(englishTail.beginnings, englishTail.ends);
const furtherEnds = englishTail.further.split(' ');
const tail: Pool = (stream) => (stream.chance(0.3) ? placeNames(stream) + stream.pick(furtherEnds) : placeNames(stream));
const families = {
  // About half of the English have one of a few hundred common names, the other half one of some five thousand rare ones.
  english: mixedPool([[0.53, weightedPool(englishFamilies)], [1, tail]]),
  welsh: mixedPool([[0.8, weightedPool(welshFamilies)], [0.12, weightedPool(englishFamilies)], [1, tail]]),
  irish: mixedPool([[0.85, weightedPool(irishFamilies)], [1, tail]]),
};

/** Offsets that give the commonest name of a time its share of those born then: about 9 % before 1955, 8 % until 1984, 4 % since. */
const concentration: Readonly<Record<Fashion, number>> = { old: 2, middle: 2.5, young: 8 };

/** A tradition's own list, then its neighbours', then what is rare. */
function british(own: GivenTable, ownShare: number): CulturePools['given'] {
  const of = (fashion: Fashion): readonly [Pool, Pool] => {
    const one = (sex: 'female' | 'male'): Pool => {
      const rare = rankedPool(sex === 'female' ? rarerFemale : rarerMale, 60);
      const modern = builtPool(modernBeginnings, modernEnds[sex]);
      const rareShare = fashion === 'young' ? 0.2 : 0.08;
      const modernShare = fashion === 'young' ? 0.04 : 0;
      return mixedPool([[rareShare, rare], [modernShare, modern], [ownShare * (1 - rareShare - modernShare), rankedPool(own[sex][fashion], 3)], [1, rankedPool(englishGiven[sex][fashion], concentration[fashion])]]);
    };
    return [one('female'), one('male')];
  };
  return { old: of('old'), middle: of('middle'), young: of('young') };
}

function elsewhere({ female, male, built, families: listed, tail: rare }: WorldNames): CulturePools {
  const given = (sex: 'female' | 'male', names: string): Pool => {
    const common = rankedPool(names, 4);
    return built === undefined ? common : mixedPool([[built.share, builtPool(...built[sex])], [1, common]]);
  };
  const both = [given('female', female), given('male', male)] as const;
  return {
    given: { old: both, middle: both, young: both },
    family: rare === undefined ? weightedPool(listed) : mixedPool([[rare.share, builtPool(...rare.parts)], [1, weightedPool(listed)]]),
  };
}

/** Built once. */
export const culturePools: Readonly<Record<Culture, CulturePools>> = {
  english: { given: british(englishGiven, 0), family: families.english },
  welsh: { given: british(welshGiven, 0.4), family: families.welsh },
  irish: { given: british(irishGiven, 0.55), family: families.irish },
  pakistani: elsewhere(world.pakistani),
  bangladeshi: elsewhere(world.bangladeshi),
  punjabi: elsewhere(world.punjabi),
  indian: elsewhere(world.indian),
  tamil: elsewhere(world.tamil),
  arabic: elsewhere(world.arabic),
  nigerian: elsewhere(world.nigerian),
  ghanaian: elsewhere(world.ghanaian),
  somali: elsewhere(world.somali),
  polish: elsewhere(world.polish),
  romanian: elsewhere(world.romanian),
  chinese: elsewhere(world.chinese),
  vietnamese: elsewhere(world.vietnamese),
};
