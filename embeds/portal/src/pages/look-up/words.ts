import type { Language, SameWords } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import type { LookUpWords } from './words.en.ts';
import { en } from './words.en.ts';

export type { LookUpWords } from './words.en.ts';

/** The words of the look-up in both languages. */
export const words: { readonly [Each in Language]: SameWords<LookUpWords> } = { en, cy };
