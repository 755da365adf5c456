import type { SearchFact } from '../facts/search-fact.ts';
import type { Surroundings } from '../facts/surroundings.ts';

/** What a rule found: `key` names the occasion, so that one occasion is one alert however many questions belong to it; the figures say why, without a word of whom; `on` are the questions that it rests on, where it is more than the one judged. */
export type Finding = { readonly key: string; readonly figures: Readonly<Record<string, number>>; readonly on?: readonly SearchFact[] };

/** Judges one question against what the same account asked before, the oldest first. Knows nothing but what it is handed. */
export type Check<Thresholds> = (now: SearchFact, past: readonly SearchFact[], around: Surroundings, thresholds: Thresholds) => Finding | undefined;

export const hourMs = 3_600_000;

/** Those of the last so many milliseconds, the oldest first: a cut, since they stand in order. */
export function within(past: readonly SearchFact[], now: SearchFact, milliseconds: number): readonly SearchFact[] {
  let [low, high] = [0, past.length];
  const from = now.at - milliseconds;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((past[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return past.slice(low);
}
