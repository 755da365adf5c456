import type { PairLevels } from './levels.ts';

/** One reason, in words for the person who reads the answer; no numbers, no values. `finding` is a code for programs. */
export type Evidence = { field: string; finding: string; text: string; scope: 'question' | 'records' };

export function explain(_levels: PairLevels, _scope: 'question' | 'records', _language: 'en' | 'cy'): Evidence[] {
  throw new Error('not built yet');
}
