import type { PersonFeatures } from '../normalise/person-features.ts';
import type { IsoDate } from '../shared/brands.ts';

export type QuestionKind = 'pair' | 'blind' | 'contradiction' | 'stale' | 'split' | 'merge' | 'concern';

/** What hangs on the answer to a question. */
export type Stake = {
  /** One of the records says that work with the person is open. */
  readonly hasOpenWork: boolean;
  /** Under 18 on the day, or of no known age. */
  readonly isChild: boolean;
  readonly isRestricted: boolean;
  /** Somebody has acted on what the answer may change. */
  readonly wasSeen: boolean;
  /** People have said what cannot all be so. */
  readonly isDisputed: boolean;
};

/**
 * Expected harm of leaving a question open, a small whole number; only its order counts. Open work goes before all else, since somebody may act on the
 * wrong record today; then what has been seen or said wrongly already; then children and restricted people.
 */
export function harmOf({ hasOpenWork, wasSeen, isDisputed, isChild, isRestricted }: Stake): number {
  return (hasOpenWork ? 8 : 0) + (wasSeen || isDisputed ? 4 : 0) + (isChild ? 2 : 0) + (isRestricted ? 1 : 0);
}

/** From 0 to 1: 1 at the middle of the review band, less the farther from it. */
export function uncertaintyOf(weightBits: number, { join, possible }: { readonly join: number; readonly possible: number }): number {
  const [middle, half] = [(join + possible) / 2, Math.max(1, (join - possible) / 2)];
  return 1 / (1 + Math.abs(weightBits - middle) / half);
}

/** Two reviewers decide about children, about whom age is not known, about restricted people, and on the blind sample. */
export function reviewersNeeded(kind: QuestionKind, { isChild, isRestricted }: Pick<Stake, 'isChild' | 'isRestricted'>): 1 | 2 {
  return kind === 'blind' || isChild || isRestricted ? 2 : 1;
}

/** Whether these contents may be of somebody under 18 on this day: an unknown, partial or expected date of birth does not rule it out. */
export function mayBeChild({ birth }: Pick<PersonFeatures, 'birth'>, today: IsoDate): boolean {
  if (birth === undefined || !/^\d{4}/.test(birth.date)) return true;
  const latest = /^\d{4}-\d{2}-\d{2}/.test(birth.date) ? birth.date.slice(0, 10) : `${birth.date.slice(0, 4)}-12-31`;
  return latest > `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`;
}
