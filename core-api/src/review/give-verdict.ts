import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveReviewOutcome } from '../store/sql/save-review-outcome.ts';
import { selectRecordLook } from '../store/sql/select-record-look.ts';
import { selectReview } from '../store/sql/select-review.ts';
import { selectReviewVerdicts } from '../store/sql/select-review-verdicts.ts';
import { selectReviewViews } from '../store/sql/select-review-views.ts';
import { settleRecalls } from '../store/sql/settle-recalls.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import { decidePair } from './decide-pair.ts';
import { keepVerdict } from './keep-verdict.ts';
import { mayReview } from './may-review.ts';
import { reasonCodes } from './reason-codes.ts';
import type { RecordPair } from './record-side.ts';
import { pairOf } from './record-side.ts';
import type { VerdictRequest, VerdictResult } from './review-schema.ts';
import { openReviewScope, readContents } from './review-scope.ts';
import { tally } from './tally.ts';

/**
 * Takes a reviewer's verdict on a pair that they opened today. It goes into the ledger, replacing their own earlier one; when enough different reviewers agree
 * it takes effect at once: both records are clustered anew under it, and under every later version of them. A verdict that ends an agreement undoes it.
 * Problems: `forbidden`; `not-found`, also where the agreement does not reach both records; `review-not-viewed`; `invalid-request` for a reason that is none for
 * the outcome. @throws MastError `audit-unavailable`
 */
export async function giveVerdict(core: Core, user: UserPrincipal, reviewId: string, { outcome, reason }: VerdictRequest): Promise<Result<VerdictResult, Problem>> {
  if (!mayReview(core, user)) return failed({ code: 'forbidden' });
  if (!(reasonCodes[reason].for as readonly string[]).includes(outcome)) return failed({ code: 'invalid-request', errors: [{ pointer: '/reason', rule: 'for-outcome' }] });
  const { organisationId, accountId } = user;
  return asOnlyWriter(core, organisationId, async (db) => {
    const at = core.clock.now();
    const scope = await openReviewScope(core, db, user);
    const review = await db.one(selectReview, [reviewId]);
    if (review === undefined || (review.status !== 'open' && review.status !== 'settled')) return failed({ code: 'not-found' });
    const contents = await readContents(core, db, scope, [review.lookA, review.lookB]);
    const [a, b] = [contents.get(review.lookA), contents.get(review.lookB)];
    if (a === undefined || b === undefined) return failed({ code: 'not-found' });
    const views = await db.rows(selectReviewViews, [organisationId, accountId, londonDay(at)]);
    if (!views.some((view) => view.reviewId === reviewId)) return failed({ code: 'review-not-viewed' });
    await db.run(widenToMatching, []);

    const said = await db.rows(selectReviewVerdicts, [reviewId]);
    const pair = judgedBefore(said[0]) ?? pairOf(a.side, b.side);
    if (pair === undefined) return failed({ code: 'not-found' });
    const own = said.findLast((one) => one.accountId === accountId);
    const verdictId = await keepVerdict(core, db, at, pair, { organisationId, accountId, role: user.role, origin: 'verdict', outcome, reason, reviewId, supersedes: own?.verdictId });
    const decided = tally([...said, { accountId, outcome }], review.reviewersNeeded);
    const changed = await decidePair(core, db, at, pair, 'verdict', decided);
    const effect = decided !== undefined ? 'in-force' : changed ? 'undone' : 'waits';
    await saveOutcome(db, at, reviewId, pair, review, decided);
    await appendLeaf(db, core, { organisationId, accountId, clientId: user.hostId }, { kind: 'review-verdict', payload: { reviewId, verdictId, outcome, reason, effect } });
    return ok({ verdictId, effect });
  });
}

type Judged = { readonly sourceA: Buffer; readonly ownerA: string; readonly feedA: string; readonly sourceB: Buffer; readonly ownerB: string; readonly feedB: string };

/** All verdicts on a question are about the records that the first one was about. */
function judgedBefore(first: Judged | undefined): RecordPair | undefined {
  if (first === undefined) return undefined;
  return [
    { organisationId: first.ownerA as OrganisationId, feedId: first.feedA as FeedId, source: first.sourceA },
    { organisationId: first.ownerB as OrganisationId, feedId: first.feedB as FeedId, source: first.sourceB },
  ];
}

/** Closes the question or opens it again; it follows its two records, which may stand under other contents now. Who was listed and saw nothing change need not be told. */
async function saveOutcome(db: Db, at: Date, reviewId: string, pair: RecordPair, was: { lookA: string; lookB: string }, decided: 'same' | 'different' | undefined): Promise<void> {
  const looks: (string | undefined)[] = [];
  for (const { organisationId, feedId, source } of pair) looks.push((await db.one(selectRecordLook, [organisationId, feedId, source]))?.lookId);
  await db.run(saveReviewOutcome, [reviewId, decided === undefined ? 'open' : 'settled', decided ?? null, looks[0] ?? was.lookA, looks[1] ?? was.lookB, decided === undefined ? null : at]);
  if (decided !== undefined) await db.run(settleRecalls, [[reviewId], 'void', at]);
}
