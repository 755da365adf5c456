import { cy } from './words.cy.ts';
import type { CardWords } from './words.en.ts';
import { en } from './words.en.ts';
import type { Language } from '../../http/language-of.ts';

/** Everything that cards, the list of services and refusals say, by language. */
export const words: Readonly<Record<Language, CardWords>> = { en, cy };
