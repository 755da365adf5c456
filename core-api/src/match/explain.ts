import { evidenceTexts } from './evidence-texts.ts';
import type { PairLevels } from './levels.ts';
import { Birth, Family, Given, Middle, Place, Plain } from './levels.ts';

/** One reason, in words for the person who reads the answer; no numbers, no values. `finding` is a code for programs. */
export type Evidence = { field: string; finding: string; text: string; scope: 'question' | 'records' };

const fields = [
  ['nhsNumber', 'nhsNumber', Plain],
  ['identifier', 'identifier', Plain],
  ['given', 'givenName', Given],
  ['middle', 'middleName', Middle],
  ['family', 'familyName', Family],
  ['birth', 'dateOfBirth', Birth],
  ['place', 'address', Place],
  ['sex', 'sex', Plain],
] as const satisfies readonly (readonly [keyof PairLevels, string, Readonly<Record<string, number>>])[];

/**
 * The reasons for and against, in words, in a fixed order. A field that either side leaves out is no reason and is left out. `scope` says whether
 * the question was compared with a record or records with one another.
 */
export function explain(levels: PairLevels, scope: 'question' | 'records', language: 'en' | 'cy'): Evidence[] {
  return fields.flatMap(([field, name, names]) => {
    const finding = Object.entries(names).find(([, level]) => level === levels[field])?.[0] ?? 'unknown';
    const isSaidAlready = field === 'family' && finding === 'swapped' && levels.given === Given.swapped;
    const texts = evidenceTexts[name][finding];
    return texts === undefined || isSaidAlready ? [] : [{ field: name, finding, text: texts[language], scope }];
  });
}
