import type { PersonFeatures } from '../normalise/person-features.ts';
import { decide } from './decide.ts';
import type { Model } from './model.ts';
import { isLifted } from './veto.ts';
import type { VetoCode } from './veto.ts';
import type { Weighed } from './weigh.ts';

/** A pair counts for this many bits at most, for or against: in an average one NHS number shall not outshout ten disagreements. */
const loudestBits = 30;

/** Of many records of one person one bears a name of its own, and vetoes all it meets: up to this share of the pairs, the others outvote it (judgement; twins veto nearly all). */
const oddOnes = 0.3;

/**
 * How two groups hold together: the mean and the best weight of all pairs across, whether the pairs across are vetoed, and whether so that nothing lifts it. A
 * pair of `join` bits that shows one person under both names (`bridgesNames`) lifts the vetoes of names between the other records of the two groups.
 */
export type Link = { mean: number; best: number; isVetoed: boolean; isBarred: boolean };

/** What two contents make of each other: `decide`, or the same faster (`bulk/pair-scorer.ts`). */
export type Judge = (a: PersonFeatures, b: PersonFeatures, model: Model) => Readonly<Weighed>;

type Judgement = { bits: number; isVetoed: boolean; isBarred: boolean; bridgesNames?: boolean | undefined; veto?: VetoCode | undefined };

/**
 * Judges groups by the content of every pair across, and by what people decided (`isApart`); each pair is judged once, when first asked for. Contents that
 * people linked (`blocks`) count as one that fits as its best does: a later record of the new name shall not fail by the old one. What rules a pair out
 * is excused only where people overruled the same between the two linked contents.
 */
export function pairBook(
  nodes: readonly { id: string; features: PersonFeatures }[],
  model: Model,
  isApart: (a: string, b: string) => boolean,
  judgePair: Judge = decide,
  blocks: readonly (readonly string[])[] = [],
): (one: readonly string[], other: readonly string[]) => Link {
  const featuresOf = new Map(nodes.map(({ id, features }) => [id, features]));
  const judged = new Map<string, Judgement>();
  const judge = (a: string, b: string): Judgement => {
    const name = a < b ? `${a}|${b}` : `${b}|${a}`;
    const known = judged.get(name);
    if (known !== undefined) return known;
    const [one, other] = [featuresOf.get(a), featuresOf.get(b)];
    if (one === undefined || other === undefined) return { bits: -loudestBits, isVetoed: true, isBarred: true };
    const { weightBits, veto, bridgesNames } = judgePair(one, other, model);
    const isBarred = isApart(a, b) || (veto !== undefined && !isLifted(veto));
    const judgement = { bits: Math.max(-loudestBits, Math.min(loudestBits, weightBits)), isVetoed: isBarred || veto !== undefined, isBarred, veto, bridgesNames: bridgesNames === true && weightBits >= model.thresholds.join };
    judged.set(name, judgement);
    return judgement;
  };
  const blockOf = new Map(blocks.filter(({ length }) => length > 1).flatMap((block) => block.map((id) => [id, block] as const)));
  const hasMate = (a: string, b: string): boolean =>
    (blockOf.get(a) ?? []).some((mate) => mate !== a && judge(a, mate).veto === judge(a, b).veto && !judge(mate, b).isVetoed);
  const isExcused = (a: string, b: string): boolean => judge(a, b).veto !== undefined && (hasMate(a, b) || hasMate(b, a));
  const judgeBlocks = (one: readonly string[], other: readonly string[]): Judgement => {
    const pairs = one.flatMap((a) => other.map((b) => ({ ...judge(a, b), isHeld: isApart(a, b) || !isExcused(a, b) })));
    const open = pairs.filter(({ isVetoed }) => !isVetoed);
    return {
      bits: Math.max(...(open.length > 0 ? open : pairs).map(({ bits }) => bits)),
      isVetoed: pairs.some(({ isVetoed, isHeld }) => isVetoed && isHeld),
      bridgesNames: open.some(({ bridgesNames }) => bridgesNames === true),
      isBarred: pairs.some(({ isBarred, isHeld }) => isBarred && isHeld),
    };
  };
  const unitsOf = (ids: readonly string[]): readonly (readonly string[])[] => [...new Map(ids.map((id) => [blockOf.get(id) ?? id, blockOf.get(id) ?? [id]])).values()];
  return (one, other) => {
    const judgements =
      blockOf.size === 0 ? one.flatMap((a) => other.map((b) => judge(a, b))) : unitsOf(one).flatMap((ones) => unitsOf(other).map((others) => judgeBlocks(ones, others)));
    // Added up in order of size, so that the sum is the same to the last bit whichever group comes first.
    const bits = judgements.map((judgement) => judgement.bits).toSorted((a, b) => a - b);
    const isBarred = judgements.some((judgement) => judgement.isBarred);
    const isBridged = judgements.some(({ bridgesNames }) => bridgesNames === true);
    const vetoed = judgements.filter(({ isVetoed }) => isVetoed).length;
    return {
      mean: bits.reduce((sum, bit) => sum + bit, 0) / bits.length,
      best: bits.at(-1) ?? -loudestBits,
      isVetoed: isBarred || (!isBridged && vetoed > judgements.length * oddOnes),
      isBarred,
    };
  };
}
