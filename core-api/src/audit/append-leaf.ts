import { randomBytes } from 'node:crypto';

import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import { insertAuditLeaf } from '../store/sql/insert-audit-leaf.ts';
import { StoreError } from '../store/store-error.ts';
import type { Db } from '../store/store.ts';
import type { AuditActor, AuditEvent } from './events.ts';
import { commitTo, leafHash } from './leaf-hash.ts';

/** A leaf that will be in the trail if the surrounding transaction commits. */
export type AppendedLeaf = { readonly leafId: string; readonly hash: Buffer; readonly at: Date };

/** Bytes of salt in a commitment: as long as the hash, so that it hides whatever the payload is. */
const saltBytes = 32;

/**
 * Appends to the audit trail in the caller's transaction: the event is recorded exactly if what it records is committed. The transaction must
 * run with `own` = the actor's organisation.
 * @throws MastError `audit-unavailable` when the leaf cannot be written. No audit, no answer: the caller must let the transaction fail.
 */
export async function appendLeaf(
  db: Db,
  core: Pick<Core, 'keys' | 'ids' | 'clock'>,
  actor: AuditActor,
  event: AuditEvent,
): Promise<AppendedLeaf> {
  const leafId = core.ids.uuid();
  const at = core.clock.now();
  const period = at.toISOString().slice(0, 7);
  const header = JSON.stringify({
    version: 1,
    leafId,
    at: at.toISOString(),
    kind: event.kind,
    organisationId: actor.organisationId,
    accountId: actor.accountId ?? null,
    clientId: actor.clientId ?? null,
    declarationId: event.declarationId ?? null,
  });
  const salt = randomBytes(saltBytes);
  const payload = JSON.stringify(event.payload);
  const commitment = commitTo(salt, Buffer.from(payload, 'utf8'));
  const hash = leafHash(header, commitment);
  try {
    const sealed = core.keys.auditSeal(period, leafId, { salt: salt.toString('base64'), payload });
    await db.run(insertAuditLeaf, [
      `${period}-01`,
      leafId,
      at,
      event.kind,
      actor.organisationId,
      actor.accountId ?? null,
      event.declarationId ?? null,
      header,
      commitment,
      hash,
      sealed,
    ]);
  } catch (cause) {
    // The store runs the whole transaction again for a deadlock; anything else means that the trail cannot be written.
    if (cause instanceof StoreError && cause.code === 'retry') throw cause;
    throw new MastError('audit-unavailable', { kind: event.kind }, cause);
  }
  return { leafId, hash, at };
}
