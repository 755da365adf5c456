import type { Language, SameWords } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import type { OwnerNoticeWords } from './words.en.ts';
import { en } from './words.en.ts';

/** The words of these pages in both languages. */
export const words: { readonly [Each in Language]: SameWords<OwnerNoticeWords> } = { en, cy };
