import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

/**
 * The field that a pointer (RFC 6901) into a record names, in words from the outside in; an entry of a list by its number, from 1. A name that no record has is not
 * repeated: a column that slipped can put a person's name where a field's belongs.
 */
export function fieldWords(pointer: string, language: Language): string {
  const t = words[language];
  const fields: Readonly<Record<string, string>> = t.fields;
  let said = '';
  for (const part of pointer.split('/').slice(1)) {
    const known = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (/^\d{1,3}$/.test(part)) said = t.position(said, Number(part) + 1);
    else if (known !== undefined) said = said === '' ? known : `${said}: ${known}`;
  }
  return said === '' ? t.wholeRow : said;
}

/** Why a row was refused, in words; a rule that is newer than these words by its own name. */
export function ruleWords(rule: string, language: Language): string {
  const rules: Readonly<Record<string, string>> = words[language].rules;
  return Object.hasOwn(rules, rule) ? (rules[rule] ?? rule) : rule;
}
