import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import { mayBeChild } from '../ingest/question-harm.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveReviewOutcome } from '../store/sql/save-review-outcome.ts';
import { selectOtherOutcome } from '../store/sql/select-other-outcome.ts';
import { selectRecordLook } from '../store/sql/select-record-look.ts';
import { selectReview } from '../store/sql/select-review.ts';
import { selectReviewViews } from '../store/sql/select-review-views.ts';
import { settleRecalls } from '../store/sql/settle-recalls.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import type { AskedPair } from './asked-pair.ts';
import { askedPair } from './asked-pair.ts';
import { decidePair } from './decide-pair.ts';
import { keepVerdict } from './keep-verdict.ts';
import { mayReview } from './may-review.ts';
import { reasonCodes } from './reason-codes.ts';
import type { RecordPair } from './record-side.ts';
import type { VerdictRequest, VerdictResult } from './review-schema.ts';
import type { ReviewContent } from './review-scope.ts';
import { openReviewScope } from './review-scope.ts';
import { tally } from './tally.ts';

/**
 * Takes a reviewer's verdict on a pair that they opened today. It goes into the ledger, replacing their own earlier one; when enough different reviewers agree
 * it takes effect at once: both records are clustered anew under it, and under every later version of them. A verdict that ends an agreement undoes it.
 * Problems: `forbidden`; `not-found`, also where the agreement does not reach both records; `review-not-viewed`; `invalid-request` for a reason that is none for
 * the outcome. @throws MastError `audit-unavailable`
 */
export async function giveVerdict(core: Core, user: UserPrincipal, reviewId: string, { outcome, reason }: VerdictRequest): Promise<Result<VerdictResult, Problem>> {
  if (!mayReview(user)) return failed({ code: 'forbidden' });
  if (!(reasonCodes[reason].for as readonly string[]).includes(outcome)) return failed({ code: 'invalid-request', errors: [{ pointer: '/reason', rule: 'for-outcome' }] });
  const { organisationId, accountId } = user;
  return asOnlyWriter(core, organisationId, async (db) => {
    const at = core.clock.now();
    const scope = await openReviewScope(core, db, user);
    const asked = await askedPair(core, db, scope, reviewId);
    if (asked === undefined) return failed({ code: 'not-found' });
    const { review, contents, pair, said } = asked;
    const views = await db.rows(selectReviewViews, [organisationId, accountId, londonDay(at)]);
    if (!views.some((view) => view.reviewId === reviewId)) return failed({ code: 'review-not-viewed' });
    await db.run(widenToMatching, []);

    const own = said.findLast((one) => one.accountId === accountId);
    const verdictId = await keepVerdict(core, db, at, pair, { organisationId, accountId, role: user.role, origin: 'verdict', outcome, reason, reviewId, supersedes: own?.verdictId });
    const decided = tally([...said, { accountId, outcome }], reviewersFor(core, review.reviewersNeeded, contents));
    const effect = await takeEffect(core, db, at, reviewId, asked, decided);
    await appendLeaf(db, core, { organisationId, accountId, clientId: user.hostId }, { kind: 'review-verdict', payload: { reviewId, verdictId, outcome, reason, effect } });
    return ok({ verdictId, effect });
  });
}

/** Two where one of the contents has come to be a child's or a restricted person's since the question was opened. */
function reviewersFor({ clock }: Core, needed: number, contents: readonly ReviewContent[]): number {
  return contents.some(({ features, isRestricted }) => isRestricted || mayBeChild(features, londonDay(clock.now()))) ? Math.max(needed, 2) : needed;
}

/** A question that has come to nothing yet leaves what was decided otherwise as it is; one that was decided and is no more takes its own decision back alone. */
async function takeEffect(core: Core, db: Db, at: Date, reviewId: string, { review, pair }: AskedPair, decided: 'same' | 'different' | undefined): Promise<VerdictResult['effect']> {
  if (decided === undefined && review.status !== 'settled') return 'waits';
  const rule = decided ?? (await db.one(selectOtherOutcome, [pair[0].source, pair[1].source, reviewId]))?.outcome;
  const changed = await decidePair(core, db, at, pair, 'verdict', rule);
  await saveOutcome(db, at, reviewId, pair, review, decided);
  return decided !== undefined ? 'in-force' : changed ? 'undone' : 'waits';
}

/**
 * Closes the question or opens it again; it follows its two records, which may stand under other contents now. One that clustering has asked anew meanwhile, about
 * two other records of the same persons, stays open. Who was listed and saw nothing change need not be told.
 */
async function saveOutcome(db: Db, at: Date, reviewId: string, pair: RecordPair, was: AskedPair['review'], decided: 'same' | 'different' | undefined): Promise<void> {
  const looks: (string | undefined)[] = [];
  for (const { organisationId, feedId, source } of pair) looks.push((await db.one(selectRecordLook, [organisationId, feedId, source]))?.lookId);
  const [lookA, lookB] = [looks[0] ?? was.lookA, looks[1] ?? was.lookB];
  const now = await db.one(selectReview, [reviewId]);
  const about = [[was.lookA, was.lookB], [lookA, lookB]].map((pairOfLooks) => pairOfLooks.toSorted().join());
  if (now?.status === 'open' && !about.includes([now.lookA, now.lookB].toSorted().join())) return;
  await db.run(saveReviewOutcome, [reviewId, decided === undefined ? 'open' : 'settled', decided ?? null, lookA, lookB, decided === undefined ? null : at]);
  if (decided !== undefined) await db.run(settleRecalls, [[reviewId], 'void', at]);
}
