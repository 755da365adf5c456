import type { Reject } from '@mast/connector-kit';

/** Messages that no row of a page tells of: counted until a page accounts for them. */
export type Told = {
  /** When the last page went out; 0 before the first. */
  lastPageMs: number;
  leftOut(rule: string, count?: number): void;
  dead(messageId: number, rule: string): void;
  /** True where a page would have something to account for. */
  hasNews(): boolean;
  /** What has come together; it begins anew. */
  take(): { readonly leftOut: Readonly<Record<string, number>>; readonly rejects: readonly Reject[] };
  /** Puts back what could not be told. */
  giveBack(taken: ReturnType<Told['take']>): void;
};

export function createTold(): Told {
  let leftOut = new Map<string, number>();
  let rejects: Reject[] = [];
  const add = (rule: string, count: number): void => void leftOut.set(rule, (leftOut.get(rule) ?? 0) + count);
  return {
    lastPageMs: 0,
    leftOut: (rule, count = 1) => add(rule, count),
    dead: (messageId, rule) => void rejects.push({ row: messageId, column: null, rule }),
    hasNews: () => leftOut.size + rejects.length > 0,
    take: () => {
      const taken = { leftOut: Object.fromEntries(leftOut), rejects };
      leftOut = new Map<string, number>();
      rejects = [];
      return taken;
    },
    giveBack: (taken) => {
      for (const [rule, count] of Object.entries(taken.leftOut)) add(rule, count);
      rejects = [...taken.rejects, ...rejects];
    },
  };
}
