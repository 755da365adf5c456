import { randomBytes } from 'node:crypto';

import type { Core } from '../core.ts';
import type { LeafRow } from '../store/sql/insert-audit-leaf.ts';
import type { AuditActor, AuditEvent } from './events.ts';
import { commitTo, leafHash } from './leaf-hash.ts';

/** A leaf that will be in the trail if the surrounding transaction commits. */
export type AppendedLeaf = { readonly leafId: string; readonly hash: Buffer; readonly at: Date };

/** Bytes of salt in a commitment: as long as the hash, so that it hides whatever the payload is. */
const saltBytes = 32;

/** A leaf of the trail, with the row by which it is to be written. @throws MastError `keys-missing` when it cannot be sealed. */
export function makeLeaf(core: Pick<Core, 'keys' | 'ids' | 'clock'>, actor: AuditActor, event: AuditEvent): { leaf: AppendedLeaf; row: LeafRow } {
  const leafId = core.ids.uuid();
  const at = core.clock.now();
  const moment = at.toISOString();
  const period = moment.slice(0, 7);
  const header = JSON.stringify({
    version: 1,
    leafId,
    at: moment,
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
  const sealed = core.keys.auditSeal(period, leafId, { salt: salt.toString('base64'), payload });
  const subject = [actor.organisationId, actor.accountId ?? null, event.declarationId ?? null] as const;
  return { leaf: { leafId, hash, at }, row: [`${period}-01`, leafId, at, event.kind, ...subject, header, commitment, hash, sealed] };
}
