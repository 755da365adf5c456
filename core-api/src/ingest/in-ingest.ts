import type { ConnectorPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { FeedId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { lockIngest } from '../store/sql/lock-ingest.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { inTurn } from './in-turn.ts';
import type { Work } from './work.ts';

/** Any fixed number: `mast` in ASCII. One lock for all ingest of a database, should a second process write to it. */
const ingestLock = 0x6d617374;

/** A batch waits for another process, and for any statement, at most this long; then the connector is told to come again (judgement). */
const statementTimeoutMs = 60_000;

/** Runs `work` as the only writer, with the feed's organisation as its own and every organisation in matching scope. */
export function inIngest<Value>(core: Core, caller: ConnectorPrincipal, feedId: FeedId, sequence: number, run: (work: Work) => Promise<Value>): Promise<Value> {
  const { organisationId } = caller;
  return inTurn(core.store, () =>
    core.store.tx({ own: organisationId, matching: true, timeoutMs: statementTimeoutMs }, async (db) => {
      await db.run(lockIngest, [ingestLock]);
      await db.run(widenToMatching, []);
      const at = core.clock.now();
      return run({ core, db, organisationId, feedId, sequence, at, today: londonDay(at) });
    }),
  );
}
