import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { selectReview } from '../store/sql/select-review.ts';
import type { ReviewVerdict } from '../store/sql/select-review-verdicts.ts';
import { selectReviewVerdicts } from '../store/sql/select-review-verdicts.ts';
import type { Db } from '../store/store.ts';
import type { RecordPair } from './record-side.ts';
import { pairOf } from './record-side.ts';
import type { ReviewContent, ReviewScope } from './review-scope.ts';
import { pastScope, readContents, separationsOf } from './review-scope.ts';

type Review = NonNullable<Awaited<ReturnType<typeof readReview>>>;
export type AskedPair = {
  readonly review: Review;
  /** What is shown. */
  readonly contents: readonly [ReviewContent, ReviewContent];
  /** The records that a verdict is about; each stands under one of the contents shown. */
  readonly pair: RecordPair;
  /** What was said of just these records since the question was asked. */
  readonly said: readonly ReviewVerdict[];
};

const readReview = (db: Db, reviewId: string) => db.one(selectReview, [reviewId]);

const nobody = '00000000-0000-0000-0000-000000000000';
/** Stands in for a question that is not there: the same is read for it, so that the time of the answer does not tell whether it exists (`npm run bench:alike`). */
const noReview: Review = { kind: 'pair', status: 'open', lookA: nobody, lookB: nobody, reviewersNeeded: 1 };

/**
 * What a question asks, as this reviewer may see it: what is judged is what is shown. A decided question follows its two records through every correction, so that
 * it can be taken back; an open one is about its contents, and starts anew with other records of these where a record judged before says something else by
 * now. Undefined where there is no such question, the agreement does not reach both contents, or they are the two sides of a separation.
 */
export async function askedPair(core: Core, db: Db, scope: ReviewScope, reviewId: string): Promise<AskedPair | undefined> {
  const found = await readReview(db, reviewId);
  const review = found?.status === 'open' || found?.status === 'settled' ? found : noReview;
  const verdicts = await pastScope(db, scope, () => db.rows(selectReviewVerdicts, [reviewId]));
  const last = verdicts.at(-1);
  const follows = review.status === 'settled' && last !== undefined && last.lookA !== null && last.lookB !== null;
  const [lookA, lookB] = follows ? [last.lookA ?? '', last.lookB ?? ''] : [review.lookA, review.lookB];
  const shown = await readContents(core, db, scope, [lookA, lookB]);
  const [a, b] = [shown.get(lookA), shown.get(lookB)];
  const areSeparated = await separationsOf(db, scope, [a?.personId ?? nobody, b?.personId ?? nobody]);
  if (a === undefined || b === undefined || areSeparated(a.personId, b.personId)) return undefined;
  const stands = verdicts.findLast((one) => (one.lookA === lookA && one.lookB === lookB) || (one.lookA === lookB && one.lookB === lookA));
  const pair = stands === undefined ? pairOf(a.side, b.side) : judged(stands);
  if (pair === undefined) return undefined;
  const said = verdicts.filter((one) => one.sourceA.equals(pair[0].source) && one.sourceB.equals(pair[1].source));
  return { review, contents: [a, b], pair, said };
}

function judged({ ownerA, feedA, sourceA, ownerB, feedB, sourceB }: ReviewVerdict): RecordPair {
  return [
    { organisationId: ownerA as OrganisationId, feedId: feedA as FeedId, source: sourceA },
    { organisationId: ownerB as OrganisationId, feedId: feedB as FeedId, source: sourceB },
  ];
}
