import type { FieldOf } from '../../../page/fault.ts';
import { bothOf } from '../../../words/language.ts';
import type { LookUpWords } from '../words.ts';
import { words } from '../words.ts';

type Say = (t: Pick<LookUpWords, 'faultAddPostcode' | 'faultBornDay' | 'faultPostcode' | 'faultFamily' | 'faultGiven' | 'faultAddBirth' | 'faultAddEither' | 'faultLine1' | 'faultNhs'>) => string;

/** What to say where: the core's pointers and rules of a question that is too thin (docs/problems.md, `question-too-thin`). */
const texts: Readonly<Record<string, { readonly field: string; readonly say: Say }>> = {
  '/person/family': { field: 'family', say: (t) => t.faultFamily },
  '/person/given': { field: 'given', say: (t) => t.faultGiven },
  '/person/dateOfBirth': { field: 'born', say: (t) => t.faultAddBirth },
  '/person/dateOfBirth add-one-of': { field: 'born', say: (t) => t.faultAddEither },
  '/person/dateOfBirth add-day': { field: 'born', say: (t) => t.faultBornDay },
  '/person/nhsNumber': { field: 'nhsNumber', say: (t) => t.faultNhs },
  '/address/line1': { field: 'line1', say: (t) => t.faultLine1 },
  '/address/postcode': { field: 'postcode', say: (t) => t.faultPostcode },
  '/address/postcode add-one-of': { field: 'postcode', say: (t) => t.faultAddPostcode },
};

/** At which field the core's refusal of a question is said. */
export const questionField: FieldOf = (pointer, rule) => {
  const found = texts[`${pointer} ${rule}`] ?? texts[pointer];
  return found === undefined ? undefined : { field: found.field, text: bothOf(words, found.say) };
};
