import type { Language } from '../../http/language-of.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';
import type { AppWords } from './words.en.ts';

export const words: Readonly<Record<Language, AppWords>> = { en, cy };
