import { cy } from './common.cy.ts';
import type { CommonWords } from './common.en.ts';
import { en } from './common.en.ts';
import type { Language, SameWords } from './language.ts';

/** The frame's words in both languages. */
export const common: { readonly [Each in Language]: SameWords<CommonWords> } = { en, cy };
