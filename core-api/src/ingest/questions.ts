import type { Contradiction, IdPair } from '../match/constraints.ts';
import { sourceKeyOf } from './apart.ts';
import type { HeldChange } from './hold-viewed.ts';
import type { Person } from './load-scope.ts';
import type { PairRule } from './pair-rules.ts';
import type { PersonNode } from './person-graph.ts';

/** Something that people must say before clustering goes on. */
export type Question = {
  readonly kind: 'split' | 'merge' | 'contradiction' | 'stale';
  /** What is asked, as text that is the same whenever the same is asked; to be turned into a keyed hash. */
  readonly subject: string;
  /** The contents to compare, by node key. */
  readonly pair: IdPair;
  /** Persons already seen whom the answer would change. */
  readonly persons: readonly string[];
  /** The two records of a decision that is in doubt, by keyed hash, hexadecimal. */
  readonly sources: IdPair | undefined;
  /** Noted, and shown to nobody. */
  readonly isWithheld: boolean;
};

export function heldQuestions(changes: readonly HeldChange[]): Question[] {
  return changes.map(({ kind, persons, pair }) => ({ kind, subject: `${kind} ${persons.join(' ')}`, pair, persons, sources: undefined, isWithheld: false }));
}

/**
 * Decisions that cannot all hold: each of them is asked again, and whichever falls heals the rest. Where one end is separated (an adoption, a new identity),
 * nobody is asked: that stands, whatever was said.
 */
export function contradictionQuestions(contradictions: readonly Contradiction[], nodes: readonly PersonNode[], separated: ReadonlySet<string>): Question[] {
  const apartOf = new Map(nodes.map(({ key, apart }) => [key, apart]));
  const asked = contradictions.flatMap(({ cannot, must }) => {
    const isWithheld = cannot.some((key) => separated.has(key));
    return [cannot, ...must].map((pair) => ({ pair, isWithheld }));
  });
  const questions = asked.flatMap(({ pair, isWithheld }): Question[] => {
    const [a, b] = pair.map((key) => apartOf.get(key));
    if (a === undefined || b === undefined) return [];
    const [first = '', second = ''] = [sourceKeyOf(a), sourceKeyOf(b)].toSorted();
    return [{ kind: 'contradiction', subject: `contradiction ${first} ${second}`, pair, persons: [], sources: [first, second], isWithheld }];
  });
  return [...new Map(questions.toSorted((a, b) => Number(a.isWithheld) - Number(b.isWithheld)).map((question) => [question.subject, question])).values()];
}

export function staleQuestions(stale: readonly { readonly pair: IdPair; readonly rule: PairRule }[]): Question[] {
  return stale.map(({ pair, rule: { sources, rule } }) => ({ kind: 'stale', subject: `stale ${rule} ${sources.join(' ')}`, pair, persons: [], sources, isWithheld: false }));
}

type Outcome = {
  readonly live: readonly PersonNode[];
  readonly previous: ReadonlyMap<string, { readonly personId: string }>;
  readonly before: ReadonlyMap<string, PersonNode>;
  readonly persons: ReadonlyMap<string, Person>;
};

/** Persons already seen who are no longer what was seen: parted, taken together with another, or left by a record that its source corrected. */
export function changedViewed({ live, previous, before, persons }: Outcome): string[] {
  const isViewed = (personId: string | undefined): personId is string => personId !== undefined && persons.get(personId)?.viewed === true;
  const origins = live.flatMap((node) => {
    const from = previous.get(node.key)?.personId;
    return from === undefined ? [] : [{ from, now: node.personId }];
  });
  const moved = live.flatMap((node) => {
    const from = before.get(node.key)?.stored?.personId;
    return from !== undefined && from !== node.personId && isViewed(from) ? [from] : [];
  });
  const parted = [...Map.groupBy(origins, ({ from }) => from)].filter(([, all]) => new Set(all.map(({ now }) => now)).size > 1).map(([from]) => from);
  const joined = [...Map.groupBy(origins, ({ now }) => now).values()].flatMap((all) => {
    const together = [...new Set(all.map(({ from }) => from))];
    return together.length > 1 ? together : [];
  });
  return [...new Set([...moved, ...[...parted, ...joined].filter(isViewed)])].toSorted();
}
