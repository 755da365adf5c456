import type { PersonFeatures } from '../normalise/person-features.ts';
import { decide } from './decide.ts';
import type { Model } from './model.ts';

/** A pair counts for this many bits at most, for or against: in an average one NHS number shall not outshout ten disagreements. */
const loudestBits = 20;

/** How two groups hold together: the mean weight of all pairs across, and whether no pair across is vetoed and the odds are even at least. */
export type Link = { mean: number; isAllowed: boolean };

/** Judgements of pairs from their content, made once each and only when asked for. */
export class PairBook {
  private readonly features: ReadonlyMap<string, PersonFeatures>;
  private readonly judged = new Map<string, { bits: number; isVetoed: boolean }>();
  private readonly model: Model;

  constructor(nodes: readonly { id: string; features: PersonFeatures }[], model: Model) {
    this.features = new Map(nodes.map(({ id, features }) => [id, features]));
    this.model = model;
  }

  link(one: readonly string[], other: readonly string[]): Link {
    const judgements = one.flatMap((a) => other.map((b) => this.judge(a, b)));
    const mean = judgements.reduce((sum, { bits }) => sum + bits, 0) / judgements.length;
    return { mean, isAllowed: mean >= 0 && !judgements.some(({ isVetoed }) => isVetoed) };
  }

  private judge(a: string, b: string): { bits: number; isVetoed: boolean } {
    const name = a < b ? `${a}|${b}` : `${b}|${a}`;
    const known = this.judged.get(name);
    if (known !== undefined) return known;
    const [one, other] = [this.features.get(a), this.features.get(b)];
    if (one === undefined || other === undefined) return { bits: -loudestBits, isVetoed: true };
    const { weightBits, veto } = decide(one, other, this.model);
    const judgement = { bits: Math.max(-loudestBits, Math.min(loudestBits, weightBits)), isVetoed: veto !== undefined };
    this.judged.set(name, judgement);
    return judgement;
  }
}
