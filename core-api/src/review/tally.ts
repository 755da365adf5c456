import type { Outcome } from './keep-verdict.ts';

/** What one reviewer said of a question. */
export type Said = { readonly accountId: string | null; readonly outcome: Outcome };

/**
 * What the verdicts on a question come to: the outcome that enough different reviewers agree on, and more than on the other. Of several verdicts of one
 * reviewer, given oldest first, the last stands. Undefined while too few have spoken, or they are divided.
 */
export function tally(said: readonly Said[], reviewersNeeded: number): 'same' | 'different' | undefined {
  const standing = [...new Map(said.map(({ accountId, outcome }) => [accountId, outcome])).values()];
  const count = (outcome: Outcome): number => standing.filter((one) => one === outcome).length;
  const [same, different] = [count('same'), count('different')];
  if (same >= reviewersNeeded && same > different) return 'same';
  return different >= reviewersNeeded && different > same ? 'different' : undefined;
}
