import type { IdPair } from '../match/constraints.ts';
import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import type { Keys } from '../keys/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { sourceKeyOf, uniqueSourceOf } from './apart.ts';
import { contentIdentity } from './person-content.ts';
import type { PersonNode } from './person-graph.ts';
import { lookIdOf } from './person-graph.ts';

/** What people, or a source that merged two of its references, decided about two records; these are named by keyed hash, hexadecimal. */
export type PairRule = {
  readonly sources: IdPair;
  readonly origin: 'verdict' | 'separation' | 'source-merge';
  readonly rule: 'same' | 'different';
  /** The contents that were judged, and what already spoke against them being one person. */
  readonly contents: readonly [string | null, string | null];
  readonly veto: string | null;
};

/** Rules between the nodes of a scope, as pairs of node keys. */
export type ScopeRules = {
  readonly must: readonly IdPair[];
  readonly cannot: readonly IdPair[];
  /** Links by sources' own merges: good evidence, but no reviewer's word. */
  readonly merges: readonly IdPair[];
  readonly uniqueWithin: ReadonlyMap<string, readonly string[]>;
  /** Contents on either side of a separation. */
  readonly separated: ReadonlySet<string>;
  /** Pairs whose contents have since turned against what was decided of them, with the rule. */
  readonly stale: readonly { readonly pair: IdPair; readonly rule: PairRule }[];
};

/** The content of a person as a keyed hash, whichever record it stands in and whatever its level: what a verdict was about. */
export function faceOf(keys: Keys, features: PersonFeatures): string {
  return lookIdOf(keys, contentIdentity({ features, apart: undefined }), 0);
}

/**
 * Applies rules to the contents as they are now. A `same` whose contents changed, and between which a veto has come that the reviewer had not before them,
 * does not hold until somebody looks again: apart is the safe side. A `different` always holds; it covers equal contents of other records on either side,
 * unless the two contents are equal themselves.
 */
export function scopeRules(keys: Keys, live: readonly PersonNode[], rules: readonly PairRule[]): ScopeRules {
  const bySource = new Map(live.flatMap((node) => (node.apart === undefined ? [] : [[sourceKeyOf(node.apart), node]])));
  const shared = new Map(live.flatMap((node) => (node.apart === undefined ? [[node.key, node.key]] : [])));
  const [must, cannot, merges]: IdPair[][] = [[], [], []];
  const stale: { pair: IdPair; rule: PairRule }[] = [];
  const separated = new Set<string>();
  for (const rule of rules) {
    const [a, b] = rule.sources.map((source) => bySource.get(source));
    if (a === undefined || b === undefined) continue;
    const pair: IdPair = [a.key, b.key];
    if (rule.origin === 'separation') separated.add(a.key).add(b.key);
    const isStale = rule.origin === 'verdict' && hasTurned(keys, a, b, rule);
    if (isStale) stale.push({ pair, rule });
    if (rule.rule === 'different') {
      const [faceA, faceB] = [faceOf(keys, a.features), faceOf(keys, b.features)];
      const sides = [[a.key, shared.get(faceA)], [b.key, shared.get(faceB)]].map((side) => side.filter((key) => key !== undefined));
      cannot?.push(...(faceA === faceB ? [pair] : (sides[0] ?? []).flatMap((one) => (sides[1] ?? []).map((other): IdPair => [one, other]))));
    } else if (rule.origin === 'source-merge') merges?.push(pair);
    else if (!isStale) must?.push(pair);
  }
  const unique = live.flatMap(({ key, apart }): [string, readonly string[]][] => {
    const source = apart === undefined ? undefined : uniqueSourceOf(apart);
    return source === undefined ? [] : [[key, [source]]];
  });
  return { must: must ?? [], cannot: cannot ?? [], merges: merges ?? [], uniqueWithin: new Map(unique), separated, stale };
}

/**
 * A link meets a veto that is new, or a bar meets contents that would now be joined without doubt; and the contents are not those that were judged. A decision
 * on a record that was not here yet was about no content, and has nothing to turn from.
 */
function hasTurned(keys: Keys, a: PersonNode, b: PersonNode, { contents, rule, veto }: PairRule): boolean {
  if (contents.includes(null) || (faceOf(keys, a.features) === contents[0] && faceOf(keys, b.features) === contents[1])) return false;
  const now = decide(a.features, b.features, currentModel);
  return rule === 'same' ? now.veto !== undefined && now.veto !== veto : now.veto === undefined && now.weightBits >= currentModel.thresholds.join;
}
