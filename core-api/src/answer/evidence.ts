import { comparePeople } from '../match/compare-people.ts';
import { explain } from '../match/explain.ts';
import type { Evidence } from './answer-schema.ts';
import type { FoundPerson } from './find-people.ts';
import type { Language } from './language.ts';

/** Fields that say where somebody is. */
const locationFields: ReadonlySet<string> = new Set(['place', 'address', 'postcode', 'uprn']);
/** Findings that say that records agree: no news, since they are one person's. */
const agreement: ReadonlySet<string> = new Set(['exact', 'same', 'address']);
/** Contents compared with each other per person: every pair of six is fifteen comparisons, and the seventh adds no new reason. Judgement. */
const maxCompared = 6;

/**
 * Why this person is shown, in words: the question against the content that fits best, then what differs between the person's own visible records (a
 * swapped day and month, a missing middle name). Of a restricted person nothing about a location is said, nor of anybody to whoever is shown none.
 */
export function evidenceOf({ person, ranked }: FoundPerson, usesLocation: boolean, language: Language): Evidence[] {
  const all: Evidence[] = explain(ranked.levels, 'question', language);
  const contents = person.variants.slice(0, maxCompared).map((variant) => variant.features);
  contents.forEach((one, index) => {
    for (const other of contents.slice(index + 1)) {
      all.push(...explain(comparePeople(one, other), 'records', language).filter((reason) => !agreement.has(reason.finding)));
    }
  });
  const shown = all.filter((reason) => (usesLocation && !person.isRestricted) || !locationFields.has(reason.field));
  return [...new Map(shown.map((reason) => [`${reason.scope}/${reason.field}/${reason.finding}`, reason])).values()];
}
