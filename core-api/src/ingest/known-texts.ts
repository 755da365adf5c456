import type { KnownTexts } from '../shared/canonical-json.ts';
import type { Work } from './work.ts';

const texts = new WeakMap<Work, KnownTexts>();

/** What was written as canonical JSON in this batch. Forgotten with it. */
export function knownTexts(work: Work): KnownTexts {
  const known = texts.get(work) ?? new WeakMap<object, string>();
  texts.set(work, known);
  return known;
}
