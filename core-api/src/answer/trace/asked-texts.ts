import type { Sought } from '../read-question.ts';
import { addressTexts, identityTexts, nameAtTexts } from './identity-texts.ts';

/** By what a question is found again. */
export function askedTexts(sought: Sought): string[] {
  return sought.kind === 'place' ? addressTexts(sought.features) : [...identityTexts(sought.features), ...nameAtTexts(sought.features)];
}
