import type { PersonFeatures } from '../normalise/person-features.ts';
import type { PairLevels } from './levels.ts';
import type { Model } from './model.ts';
import type { VetoCode } from './veto.ts';

/** One person found for a question. `variant` is the index of the record content that fits best; `leadBits` how far ahead of the best other person. */
export type Ranked = {
  personId: string;
  band: 'strong' | 'possible';
  weightBits: number;
  leadBits: number;
  variant: number;
  levels: PairLevels;
  veto?: VetoCode | undefined;
};

export function rankPeople(
  _question: PersonFeatures,
  _people: readonly { personId: string; variants: readonly PersonFeatures[] }[],
  _model: Model,
): Ranked[] {
  throw new Error('not built yet');
}
