import { londonDay } from '@mast/panel/answer';
import { dateText } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import type { LookFound } from './look-request.ts';
import { words } from './words.ts';

/** How far back the trail can be asked, where it cannot be asked for ever: said rather than left to be taken for nothing. */
export function reachTexts({ indexedSince, termsSince, leavesSince }: LookFound['reach'], language: Language): readonly string[] {
  const { reach } = words[language];
  return [
    ...(indexedSince === null ? [] : [reach.indexed(dateText(londonDay(new Date(indexedSince)), language))]),
    ...(termsSince === null ? [] : [reach.terms(dateText(termsSince, language))]),
    ...(leavesSince === null ? [] : [reach.leaves(dateText(leavesSince, language))]),
  ];
}
