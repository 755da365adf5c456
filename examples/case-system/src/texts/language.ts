import { cy } from './texts.cy.ts';
import { en } from './texts.en.ts';
import type { Texts } from './texts.ts';

/** The languages of everything that people see here. */
export type Language = 'en' | 'cy';

export const textsOf = (language: Language): Texts => ({ en, cy })[language];

export const isLanguage = (tag: unknown): tag is Language => tag === 'en' || tag === 'cy';
