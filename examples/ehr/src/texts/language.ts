import { cy } from './texts.cy.ts';
import { en } from './texts.en.ts';
import type { Texts } from './texts.ts';

export type Language = 'en' | 'cy';

export const textsOf = (language: Language): Texts => ({ en, cy })[language];
