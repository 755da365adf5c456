import type { Language, SameWords } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import type { StaffParticularsWords } from './words.en.ts';
import { en } from './words.en.ts';

/** The words of this page in both languages. */
export const words: { readonly [Each in Language]: SameWords<StaffParticularsWords> } = { en, cy };
