import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { lockIngest } from '../store/sql/lock-ingest.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import { inTurn } from './in-turn.ts';

/** Any fixed number: `mast` in ASCII. One lock for all that changes who is who in a database, should a second process write to it. */
const ingestLock = 0x6d617374;

/** A writer waits for another process, and for any statement, at most this long; then the caller is told to come again (judgement). */
const statementTimeoutMs = 60_000;

/** Runs `write` as the only writer, with one organisation as its own and every organisation in matching scope. */
export function asOnlyWriter<Value>(core: Core, organisationId: OrganisationId, write: (db: Db) => Promise<Value>): Promise<Value> {
  return inTurn(core.store, () =>
    core.store.tx({ own: organisationId, matching: true, timeoutMs: statementTimeoutMs }, async (db) => {
      await db.run(lockIngest, [ingestLock]);
      await db.run(widenToMatching, []);
      return write(db);
    }),
  );
}
