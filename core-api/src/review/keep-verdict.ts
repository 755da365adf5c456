import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { insertVerdict } from '../store/sql/insert-verdict.ts';
import type { Db } from '../store/store.ts';
import type { Origin } from './decide-pair.ts';
import type { RecordPair } from './record-side.ts';

export type Outcome = 'same' | 'different' | 'unsure';

/** Who says what, why, and in answer to which question. */
export type Saying = {
  readonly organisationId: OrganisationId;
  readonly accountId?: AccountId | undefined;
  readonly clientId?: string | undefined;
  readonly role: string;
  readonly origin: Origin;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly reviewId?: string | undefined;
  /** The verdict that this one replaces. */
  readonly supersedes?: string | undefined;
};

/** Adds a verdict on a pair to the ledger; its id. */
export async function keepVerdict(core: Core, db: Db, at: Date, [a, b]: RecordPair, saying: Saying): Promise<string> {
  const verdictId = core.ids.uuid();
  await db.run(insertVerdict, [
    saying.organisationId, verdictId, saying.reviewId ?? null, a.source, b.source, a.organisationId, a.feedId, b.organisationId, b.feedId, saying.origin,
    saying.outcome, saying.reason, saying.accountId ?? null, saying.clientId ?? null, saying.role, saying.supersedes ?? null, at,
  ]);
  return verdictId;
}
