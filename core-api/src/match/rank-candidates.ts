import type { PersonFeatures } from '../normalise/person-features.ts';
import { comparePeople } from './compare-people.ts';
import type { PairLevels } from './levels.ts';
import type { Model } from './model.ts';
import type { VetoCode } from './veto.ts';
import { weigh } from './weigh.ts';

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

/**
 * The people who may be the one asked about, best first, each by the record content that fits best. `strong` takes weight and a lead over the next
 * person, so at most one is: of father and son of one name, a question without a birth date finds two `possible`. A vetoed person (another NHS
 * number, a twin) is never strong; below the review floor nobody is shown. The order in which people and contents come says nothing.
 */
export function rankPeople(
  question: PersonFeatures,
  people: readonly { personId: string; variants: readonly PersonFeatures[] }[],
  model: Model,
): Ranked[] {
  const { strong, possible, lead } = model.thresholds;
  const best = people
    .flatMap(({ personId, variants }) => bestVariant(question, personId, variants, model) ?? [])
    .toSorted((a, b) => Number(a.veto !== undefined) - Number(b.veto !== undefined) || b.weightBits - a.weightBits || (a.personId < b.personId ? -1 : 1));
  return best
    .map((one, at): Ranked => {
      const rival = Math.max(...best.filter((_, other) => other !== at).map(rivalBits));
      const leadBits = one.weightBits - rival;
      const isStrong = one.veto === undefined && one.weightBits >= strong && leadBits >= lead;
      return { ...one, leadBits, band: isStrong ? 'strong' : 'possible' };
    })
    .filter(({ weightBits }) => weightBits >= possible);
}

type Fit = Omit<Ranked, 'band' | 'leadBits'>;

/** A vetoed person is no rival: a twin does not make the other twin less sure. */
function rivalBits({ veto, weightBits }: Fit): number {
  return veto === undefined ? weightBits : -Infinity;
}

function bestVariant(question: PersonFeatures, personId: string, variants: readonly PersonFeatures[], model: Model): Fit | undefined {
  const fits = variants.map((features, variant): Fit => {
    const levels = comparePeople(question, features);
    return { personId, variant, levels, ...weigh(levels, model) };
  });
  return fits.reduce<Fit | undefined>((best, fit) => (best === undefined || isCloser(fit, best) ? fit : best), undefined);
}

/** Freedom from a veto first, then weight. */
function isCloser(a: Fit, b: Fit): boolean {
  return a.veto === undefined === (b.veto === undefined) ? a.weightBits > b.weightBits : a.veto === undefined;
}
