import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import { insertAuditLeaf } from '../store/sql/insert-audit-leaf.ts';
import { insertTracedLeaf } from '../store/sql/insert-traced-leaf.ts';
import { StoreError } from '../store/store-error.ts';
import type { Db } from '../store/store.ts';
import type { AuditActor, AuditEvent, TracedEvent, UntracedEvent } from './events.ts';
import type { AppendedLeaf } from './make-leaf.ts';
import { makeLeaf, makeTracedLeaf } from './make-leaf.ts';
import type { Trace } from './trace.ts';

/**
 * Appends to the audit trail in the caller's transaction: the event is recorded exactly if what it records is committed. The transaction must
 * run with `own` = the actor's organisation.
 * @throws MastError `audit-unavailable` when the leaf cannot be written. No audit, no answer: the caller must let the transaction fail.
 */
export async function appendLeaf(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, actor: AuditActor, event: UntracedEvent): Promise<AppendedLeaf> {
  return orAuditUnavailable(event.kind, async () => {
    const { leaf, row } = makeLeaf(core, actor, event);
    await db.run(insertAuditLeaf, row);
    return leaf;
  });
}

/** The same for what disclosed something or was asked in words: with what the leaf is found by and what the records' owners may read of it. */
export async function appendTracedLeaf(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, actor: AuditActor, event: TracedEvent, trace: Trace): Promise<AppendedLeaf> {
  return orAuditUnavailable(event.kind, async () => {
    const { leaf, row } = makeTracedLeaf(core, actor, event, trace);
    await db.run(insertTracedLeaf, row);
    return leaf;
  });
}

/** The store runs the whole transaction again for a deadlock, and a lost database is more than a lost trail; any other failure to write a leaf means that the trail is not there. */
export async function orAuditUnavailable<Value>(kind: AuditEvent['kind'], write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof StoreError && (cause.code === 'retry' || cause.code === 'unavailable')) throw cause;
    throw new MastError('audit-unavailable', { kind }, cause);
  }
}
