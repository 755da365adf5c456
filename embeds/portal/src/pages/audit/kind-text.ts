import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

/** What an entry was. The core said it in the language in which it was asked; on a page that is turned into the other afterwards, the words of the filter say it. */
export function kindText({ kind, text }: { readonly kind: string; readonly text: string }, askedIn: Language, language: Language): string {
  const named: Readonly<Record<string, string>> = words[language].kinds;
  return askedIn === language ? text : (named[kind] ?? text);
}
