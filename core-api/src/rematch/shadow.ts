import { linkInBulk } from '../bulk/link-in-bulk.ts';
import type { Model } from '../match/model.ts';
import type { Churn } from './churn.ts';
import { churnOf } from './churn.ts';
import type { StoredContents } from './read-contents.ts';

/** Where a pair of contents stands under a model. */
type Band = 'join' | 'attach' | 'possible' | 'none';

export type ShadowReport = {
  readonly model: string;
  readonly candidate: string;
  /** Pairs of contents by their band under the model in use and under the candidate, `possible>join` for one that would come to be joined. Pairs in no band twice are left out. */
  readonly bands: Readonly<Record<string, number>>;
  /** What the candidate would do to the persons of the store. */
  readonly churn: Churn;
  /** What the model in use would do to them today: anything but 0 touched is work that waits (reviews of viewed persons, verdicts), or a fault. */
  readonly drift: Churn;
};

/**
 * Scores a candidate model beside the one in use, over everything that is stored, and changes nothing. What comes of it is counts: who would have to sign a
 * change can see how many persons would merge, split, and had been viewed.
 */
export function shadow({ contents, names }: StoredContents, current: Model, candidate: Model, onStage: (stage: string) => void): ShadowReport {
  onStage(`scoring with ${current.id}`);
  const now = linkInBulk(contents, current, { names });
  onStage(`scoring with ${candidate.id}`);
  const then = linkInBulk(contents, candidate, { names });
  const before = new Map(contents.map(({ id, personId }) => [id, personId]));
  const viewed = new Set(contents.flatMap((content) => (content.viewed ? [content.personId] : [])));
  return {
    model: current.id,
    candidate: candidate.id,
    bands: bandMoves(bandsOf(now.edges, current), bandsOf(then.edges, candidate)),
    churn: churnOf(before, then.groups, viewed),
    drift: churnOf(before, now.groups, viewed),
  };
}

function bandsOf(edges: readonly { a: string; b: string; weightBits: number }[], { thresholds: { join, attach } }: Model): Map<string, Band> {
  return new Map(edges.map(({ a, b, weightBits }) => [`${a} ${b}`, weightBits >= join ? 'join' : weightBits >= attach ? 'attach' : 'possible']));
}

function bandMoves(now: ReadonlyMap<string, Band>, then: ReadonlyMap<string, Band>): Record<string, number> {
  const moves = new Map<string, number>();
  for (const pair of new Set([...now.keys(), ...then.keys()])) {
    const move = `${now.get(pair) ?? 'none'}>${then.get(pair) ?? 'none'}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  return Object.fromEntries([...moves].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
