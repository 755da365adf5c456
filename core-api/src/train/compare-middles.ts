import type { Comparison } from './comparison.ts';

const levels = ['unknown', 'differ', 'initial', 'asFirst', 'shared'] as const;
const Middle = { unknown: 0, differ: 1, initial: 2, asFirst: 3, shared: 4 } as const;

/** Given names after the first. `asFirst`: one goes by what is a middle name of the other. */
export function middleComparison(given: readonly (readonly string[])[]): Comparison {
  return {
    fields: [{ name: 'middle', levels, sharedBy: 'namesake' }],
    codes: [undefined],
    compare: (a, b, into, slot) => {
      into.at[slot] = compareMiddles(given[a] ?? [], given[b] ?? []);
      into.chance[slot] = 0;
    },
    recount: () => undefined,
  };
}

function compareMiddles(a: readonly string[], b: readonly string[]): number {
  if (a.length <= 1 && b.length <= 1) return Middle.unknown;
  if (a[0] !== b[0] && (a.slice(1).includes(b[0] ?? '') || b.slice(1).includes(a[0] ?? ''))) return Middle.asFirst;
  if (a.length <= 1 || b.length <= 1) return Middle.unknown;
  const [rest, others] = [a.slice(1), b.slice(1)];
  if (rest.some((word) => others.includes(word))) return Middle.shared;
  return rest.some((word) => others.some((other) => (word.length === 1 || other.length === 1) && word[0] === other[0])) ? Middle.initial : Middle.differ;
}
