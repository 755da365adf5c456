import type { Core } from '../core.ts';
import { requireSameMatching } from '../rematch/require-same-matching.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { lockIngest } from '../store/sql/lock-ingest.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import { inTurn } from './in-turn.ts';

/** Any fixed number: `mast` in ASCII. One lock for all that changes who is who in a database, should a second process write to it. */
export const ingestLock = 0x6d617374;

/** A writer waits for another process, and for any statement, at most this long; then the caller is told to come again (judgement). */
const statementTimeoutMs = 60_000;

/**
 * Runs `write` as the only writer, with one organisation as its own and every organisation in matching scope. Plans are made once, for any
 * parameters: planned for a batch of 500, statements read a whole index or the whole dictionary rather than look up each row, so that a batch cost more the more was stored.
 */
export function asOnlyWriter<Value>(core: Core, organisationId: OrganisationId, write: (db: Db) => Promise<Value>): Promise<Value> {
  return inTurn(core.store, () =>
    core.store.tx({ own: organisationId, matching: true, timeoutMs: statementTimeoutMs, plans: 'generic' }, async (db) => {
      // In one round trip; the server runs them in this order.
      await Promise.all([db.run(lockIngest, [ingestLock]), db.run(widenToMatching, []), requireSameMatching(db)]);
      return write(db);
    }),
  );
}
