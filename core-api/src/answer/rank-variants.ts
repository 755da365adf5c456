import { currentModel } from '../match/model.ts';
import type { Ranked } from '../match/rank-candidates.ts';
import { rankPeople } from '../match/rank-candidates.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { OpenVariant } from './open-sealed.ts';

/** How far below the review floor somebody may lie and still be shown, where nobody lies above it. Bits; judgement, see docs/adr/0020. */
export const roomBelowFloor = 3;

/** Ranks persons by their visible contents, down to the review floor or so many bits below it. */
export function rankVariants(question: PersonFeatures, variants: readonly OpenVariant[], below = 0): Ranked[] {
  const { thresholds } = currentModel;
  const model = { ...currentModel, thresholds: { ...thresholds, possible: thresholds.possible - below } };
  const people = [...Map.groupBy(variants, (variant) => variant.personId)].map(([personId, own]) => ({
    personId,
    variants: own.map((variant) => variant.features),
  }));
  return rankPeople(question, people, model);
}
