import { randomUUID } from 'node:crypto';

import type { UserPrincipal } from '../src/access/principal.ts';
import { asOnlyWriter } from '../src/ingest/only-writer.ts';
import type { Origin } from '../src/review/decide-pair.ts';
import { decidePair } from '../src/review/decide-pair.ts';
import { giveVerdict } from '../src/review/give-verdict.ts';
import { listReviews } from '../src/review/list-reviews.ts';
import { pairOf, sideOf } from '../src/review/record-side.ts';
import type { ReviewList, VerdictResult } from '../src/review/review-schema.ts';
import { viewReview } from '../src/review/view-review.ts';
import type { ReasonCode } from '../src/review/reason-codes.ts';
import type { AccountId, FeedId, OrganisationId } from '../src/shared/brands.ts';
import { markPersonViewed } from '../src/store/sql/mark-person-viewed.ts';
import type { IngestWorld, Partner } from './ingest-world.ts';
import { ingestWorld } from './ingest-world.ts';

/** The three partners of {@link ingestWorld} under an agreement that allows review, with reviewers. */
export type ReviewWorld = IngestWorld & {
  /** A reviewer, signed in themselves, of a partner's organisation. */
  reviewer(partner: Partner, name: string): UserPrincipal;
  /** The whole queue of a reviewer. */
  queue(user: UserPrincipal): Promise<ReviewList['reviews']>;
  /** Opens a question and answers it; throws unless the answer is taken. */
  judge(user: UserPrincipal, reviewId: string, outcome: 'same' | 'different' | 'unsure', reason?: ReasonCode): Promise<VerdictResult>;
  /** Puts a decision on two records into force past the queue. */
  decide(one: readonly [Partner, string], other: readonly [Partner, string], rule: 'same' | 'different' | undefined, origin?: Origin): Promise<boolean>;
  /** Somebody of a partner sees the person that holds a record. */
  see(partner: Partner, ref: string): Promise<string>;
  personOf(ref: string): Promise<string>;
};

const reasons = { same: 'details-agree', different: 'namesakes', unsure: 'not-enough-to-tell' } as const;

export async function reviewWorld(): Promise<ReviewWorld> {
  const world = await ingestWorld();
  const { core, callers, sql } = world;
  const organisation = (partner: Partner): OrganisationId => callers[partner].organisationId;
  const feed = (partner: Partner): FeedId => callers[partner].feeds[0] ?? ('' as FeedId);
  await sql(`insert into agreement (agreement_id, version, valid_from, display_months, storage_months, allows_review) values ('main', 1, '2020-01-01', 12, 36, true)`);
  for (const partner of Object.keys(callers) as Partner[]) {
    await sql(`insert into agreement_contributor values ('main', 1, $1, $2)`, [organisation(partner), feed(partner)]);
    await sql(`insert into agreement_reader values ('main', 1, $1)`, [organisation(partner)]);
  }
  const accounts = new Map<string, AccountId>();
  const personOf = async (ref: string): Promise<string> => {
    for (const partner of Object.keys(callers) as Partner[]) {
      const { source } = sideOf(core, organisation(partner), feed(partner), ref);
      const [row] = await sql<{ person_id: string }>('select person_id from record join variant using (organisation_id, variant_id) where source_mac = $1', [source]);
      if (row !== undefined) return row.person_id;
    }
    throw new Error(`no record ${ref}`);
  };
  return {
    ...world,
    personOf,
    reviewer(partner, name) {
      const accountId = accounts.get(name) ?? (randomUUID() as AccountId);
      accounts.set(name, accountId);
      return { kind: 'user', accountId, organisationId: organisation(partner), role: 'reviewer', scopes: [] };
    },
    async queue(user) {
      const all: ReviewList['reviews'] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await listReviews(core, user, cursor, 'en');
        if (!page.ok) throw new Error(page.failure.code);
        all.push(...page.value.reviews);
        if (page.value.nextCursor === null) return all;
        cursor = page.value.nextCursor;
      }
    },
    async judge(user, reviewId, outcome, reason = reasons[outcome]) {
      const viewed = await viewReview(core, user, reviewId, 'en');
      if (!viewed.ok) throw new Error(`view ${viewed.failure.code}`);
      const result = await giveVerdict(core, user, reviewId, { outcome, reason });
      if (!result.ok) throw new Error(`verdict ${result.failure.code}`);
      return result.value;
    },
    async decide(one, other, rule, origin = 'verdict') {
      const pair = pairOf(sideOf(core, organisation(one[0]), feed(one[0]), one[1]), sideOf(core, organisation(other[0]), feed(other[0]), other[1]));
      if (pair === undefined) throw new Error('a pair has two records');
      return asOnlyWriter(core, organisation('council'), (db) => decidePair(core, db, core.clock.now(), pair, origin, rule));
    },
    async see(partner, ref) {
      const personId = await personOf(ref);
      await core.store.tx({ own: organisation(partner) }, (db) => db.run(markPersonViewed, [personId, core.clock.now(), organisation(partner), randomUUID(), randomUUID()]));
      return personId;
    },
  };
}
