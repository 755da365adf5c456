import type { UserPrincipal } from '../access/principal.ts';
import { appendTracedLeaf } from '../audit/append-leaf.ts';
import { personText } from '../audit/trace.ts';
import type { Core } from '../core.ts';
import { sourceKeyOf } from '../ingest/apart.ts';
import { comparePeople } from '../match/compare-people.ts';
import { explain } from '../match/explain.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { insertReviewView } from '../store/sql/insert-review-view.ts';
import { selectPairRules } from '../store/sql/select-pair-rules.ts';
import { selectReviewRivals } from '../store/sql/select-review-rivals.ts';
import { selectReviewViews } from '../store/sql/select-review-views.ts';
import type { Db } from '../store/store.ts';
import { askedPair } from './asked-pair.ts';
import { comparedFields } from './compared-fields.ts';
import { mayReview } from './may-review.ts';
import { asAsked } from './question-asked.ts';
import type { ReasonCode } from './reason-codes.ts';
import { reasonCodeNames, reasonCodes } from './reason-codes.ts';
import { maxViewsADay } from './review-load.ts';
import type { ReviewPair } from './review-schema.ts';
import type { ReviewContent, ReviewScope } from './review-scope.ts';
import { openReviewScope, readContents, separationsOf } from './review-scope.ts';

/** Rivals shown, and contents looked through for them. */
const maxRivals = 3;
const rivalsSought = 20;

/**
 * A pair to judge: the compared fields of both records, how they compare, and the nearest other records that one of them might belong with instead. Nothing
 * says whose the records are, what the machine made of them, or what anybody has said so far. Audited before it leaves, and counted against the day's load.
 * Problems: `forbidden`; `not-found`, also where the agreement does not reach both records; `review-limit`. @throws MastError `audit-unavailable`
 */
export async function viewReview(core: Core, user: UserPrincipal, reviewId: string, language: 'en' | 'cy'): Promise<Result<ReviewPair, Problem>> {
  if (!mayReview(user)) return failed({ code: 'forbidden' });
  return core.store.tx({ own: user.organisationId, matching: true }, async (db) => {
    const scope = await openReviewScope(core, db, user);
    const asked = await askedPair(core, db, scope, reviewId);
    if (asked === undefined) return failed({ code: 'not-found' });
    const { review, contents: [a, b] } = asked;
    const at = core.clock.now();
    const today = londonDay(at);
    const views = await db.rows(selectReviewViews, [user.organisationId, user.accountId, today]);
    if (views.length >= maxViewsADay && !views.some((view) => view.reviewId === reviewId)) return failed({ code: 'review-limit' });
    await db.run(insertReviewView, [user.organisationId, user.accountId, today, reviewId, at]);
    const rivals = await rivalsOf(core, db, scope, a, b);
    const payload = { reviewId, contents: [a.lookId, b.lookId], rivals: rivals.map(({ lookId }) => lookId) };
    const shown = [a, b, ...rivals];
    const records = shown.map(({ side }) => ({ owner: side.organisationId, feedId: side.feedId, source: side.source, way: 'compared' as const }));
    const trace = { asked: [], shown: shown.map(({ personId }) => personText(personId)), records, gateways: [] };
    await appendTracedLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId }, { kind: 'review-viewed', payload }, trace);
    return ok({
      reviewId,
      ...asAsked(review.kind, language),
      records: [comparedFields(a.features), comparedFields(b.features)],
      findings: findings(a.features, b.features, language),
      rivals: rivals.map(({ features }) => ({ fields: comparedFields(features), findings: [findings(a.features, features, language), findings(b.features, features, language)] })),
      reasons: reasonCodeNames.map((code: ReasonCode) => ({ code, text: reasonCodes[code][language], for: [...reasonCodes[code].for] })),
    });
  });
}

function findings(a: PersonFeatures, b: PersonFeatures, language: 'en' | 'cy'): { field: string; finding: string; text: string }[] {
  return explain(comparePeople(a, b), 'records', language).map(({ field, finding, text }) => ({ field, finding, text }));
}

/** The nearest contents in scope of other persons, one for each; whoever a separation names is nobody's rival, since they would be shown beside their other side. */
async function rivalsOf(core: Core, db: Db, scope: ReviewScope, a: ReviewContent, b: ReviewContent): Promise<ReviewContent[]> {
  const near = (await db.rows(selectReviewRivals, [a.lookId, b.lookId, rivalsSought])).map(({ lookId }) => lookId);
  const contents = await readContents(core, db, scope, near);
  const sources = [a, b, ...contents.values()].flatMap(({ apart }) => (apart === undefined ? [] : [Buffer.from(sourceKeyOf(apart), 'hex')]));
  const rules = sources.length === 0 ? [] : await db.rows(selectPairRules, [sources]);
  const separated = new Set(rules.filter(({ origin }) => origin === 'separation').flatMap(({ sourceA, sourceB }) => [sourceA.toString('hex'), sourceB.toString('hex')]));
  const areSeparated = await separationsOf(db, scope, [a.personId, b.personId]);
  const seen = new Set([a.personId, b.personId]);
  return near
    .flatMap((lookId) => contents.get(lookId) ?? [])
    .filter(({ personId, apart }) => {
      if (seen.has(personId) || areSeparated(a.personId, personId) || areSeparated(b.personId, personId) || (apart !== undefined && separated.has(sourceKeyOf(apart)))) return false;
      seen.add(personId);
      return true;
    })
    .slice(0, maxRivals);
}
