import type { Language } from '../../plugins/context.ts';
import { cy } from './words.cy.ts';
import type { Words } from './words.en.ts';
import { en } from './words.en.ts';

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === 'cy' ? cy : en;
}

/** A text with its `{places}` filled. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
