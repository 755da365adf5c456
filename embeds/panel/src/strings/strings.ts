import type { ProblemKind } from '../core/panel-problem.ts';
import type { Language } from '../protocol/messages.ts';
import type { Catalogue, Strings } from './catalogue.ts';
import type { ProblemWords } from './problem-words.ts';

const loaded: Partial<Record<Language, Catalogue>> = {};

/** Fetches a language, once; until then {@link stringsOf} of it throws. Only the language in use is sent over the line. */
export const loadStrings = async (lang: Language): Promise<void> => {
  loaded[lang] ??= lang === 'cy' ? await import('./welsh.ts') : await import('./english.ts');
};

const catalogueOf = (lang: Language): Catalogue => {
  const catalogue = loaded[lang];
  if (!catalogue) throw new Error(`the words of ${lang} are not loaded`);
  return catalogue;
};

/** The panel's words in this language. */
export const stringsOf = (lang: Language): Strings => catalogueOf(lang).words;

/** The twelve month names of this language, January first. */
export const monthsOf = (lang: Language): readonly string[] => catalogueOf(lang).months;

/** A service code in words; a code without a name of its own is spelt out rather than hidden. */
export const serviceName = (code: string, lang: Language): string => {
  const spelt = code.replaceAll(/[-_]+/g, ' ');
  return catalogueOf(lang).services[code] ?? spelt.charAt(0).toUpperCase() + spelt.slice(1);
};

/** What happened, what it means for the look-up, what to do now. */
export const problemWords = (kind: ProblemKind, lang: Language): ProblemWords => catalogueOf(lang).problems[kind];
