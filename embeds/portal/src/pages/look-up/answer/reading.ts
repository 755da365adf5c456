import type { Strings } from '@mast/panel/words';

import type { Language, SameWords } from '../../../words/language.ts';
import type { LookUpWords } from '../words.ts';

/** With what eyes an answer is read: language, words, the language of the answer's own words, the London day of the asking, and whose own organisation is not "other". */
export type Reading = { readonly language: Language; readonly answerLanguage: Language; readonly t: SameWords<LookUpWords>; readonly panel: Strings; readonly today: string; readonly ownCode: string };
