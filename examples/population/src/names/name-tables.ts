import { rankedPicker, weightedPicker } from '../random/picker.ts';
import type { Picker } from '../random/picker.ts';
import type { Culture, NameTable } from './culture.ts';
import { surnameTail } from './surname-tail.ts';
import { bangladeshi, chinese, indian, pakistani, punjabi, tamil, vietnamese } from './tables-asian.ts';
import { english, irish, welsh } from './tables-british.ts';
import { arabic, ghanaian, nigerian, polish, romanian, somali } from './tables-elsewhere.ts';
import { rarerFemale, rarerMale } from './tables-rarer.ts';

/** Pickers of one naming tradition. */
export type NamePickers = { female: Picker<string>; male: Picker<string>; olderFemale: Picker<string>; olderMale: Picker<string>; family: Picker<string> };

function given(list: string): Picker<string> {
  return rankedPicker(list.split(' '));
}

function family(table: NameTable): Picker<string> {
  const listed = weightedPicker(
    table.families.split(' ').map((entry) => {
      const [name = '', weight = '1'] = entry.split(':');
      return [name.replaceAll('&', ' '), Number(weight)] as const;
    }),
  );
  const { tail, tailShare = 0 } = table;
  if (tail === undefined) return listed;
  return (rng) => (rng.chance(tailShare) ? surnameTail(tail, rng) : listed(rng));
}

function pickersOf(table: NameTable): NamePickers {
  const female = given(table.female);
  const male = given(table.male);
  return {
    female,
    male,
    olderFemale: table.olderFemale === undefined ? female : given(table.olderFemale),
    olderMale: table.olderMale === undefined ? male : given(table.olderMale),
    family: family(table),
  };
}

/** One child in three of a Welsh or English family has a name from the long list; in Wales a third of the rest has one of the names common in England. */
function british(own: NamePickers, neighbours: NamePickers | undefined): NamePickers {
  const widen = (mine: Picker<string>, theirs: Picker<string> | undefined, rarer: Picker<string>): Picker<string> => (rng) => {
    const mark = rng.unit();
    if (mark < 0.34) return rarer(rng);
    return mark < 0.56 && theirs !== undefined ? theirs(rng) : mine(rng);
  };
  return {
    ...own,
    female: widen(own.female, neighbours?.female, rarerFemales),
    male: widen(own.male, neighbours?.male, rarerMales),
    olderFemale: widen(own.olderFemale, neighbours?.olderFemale, rarerFemales),
    olderMale: widen(own.olderMale, neighbours?.olderMale, rarerMales),
  };
}

const rarerFemales = given(rarerFemale);
const rarerMales = given(rarerMale);
const englishPickers = pickersOf(english);

/** Built once: drawing a name is a binary search. */
export const nameTables: Record<Culture, NamePickers> = {
  welsh: british(pickersOf(welsh), englishPickers),
  english: british(englishPickers, undefined),
  irish: pickersOf(irish),
  pakistani: pickersOf(pakistani),
  punjabi: pickersOf(punjabi),
  indian: pickersOf(indian),
  bangladeshi: pickersOf(bangladeshi),
  tamil: pickersOf(tamil),
  polish: pickersOf(polish),
  romanian: pickersOf(romanian),
  arabic: pickersOf(arabic),
  nigerian: pickersOf(nigerian),
  ghanaian: pickersOf(ghanaian),
  somali: pickersOf(somali),
  chinese: pickersOf(chinese),
  vietnamese: pickersOf(vietnamese),
};
