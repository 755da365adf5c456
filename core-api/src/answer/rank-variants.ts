import { currentModel } from '../match/model.ts';
import type { Ranked } from '../match/rank-candidates.ts';
import { rankPeople } from '../match/rank-candidates.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { OpenVariant } from './open-sealed.ts';

/** Ranks persons by their visible contents. */
export function rankVariants(question: PersonFeatures, variants: readonly OpenVariant[]): Ranked[] {
  const people = [...Map.groupBy(variants, (variant) => variant.personId)].map(([personId, own]) => ({
    personId,
    variants: own.map((variant) => variant.features),
  }));
  return rankPeople(question, people, currentModel);
}
