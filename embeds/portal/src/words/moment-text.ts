import { londonDay } from '@mast/panel/answer';
import { dateText, timeText } from '@mast/panel/words';

import type { Language } from './language.ts';

/** An instant in words: day and time in London. */
export function momentText(instant: string, language: Language): string {
  return `${dateText(londonDay(new Date(instant)), language)}, ${timeText(instant)}`;
}
