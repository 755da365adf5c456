import type { Language } from '../protocol/messages.ts';
import type { Strings } from './catalogue.ts';
import { cy, cyMonths } from './strings.cy.ts';
import { en, enMonths } from './strings.en.ts';

const catalogues: Record<Language, Strings> = { en, cy };
const months: Record<Language, readonly string[]> = { en: enMonths, cy: cyMonths };

/** The panel's words in this language. */
export const stringsOf = (lang: Language): Strings => catalogues[lang];

/** The twelve month names of this language, January first. */
export const monthsOf = (lang: Language): readonly string[] => months[lang];
