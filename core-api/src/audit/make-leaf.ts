import { randomBytes } from 'node:crypto';

import type { Core } from '../core.ts';
import type { LeafRow } from '../store/sql/insert-audit-leaf.ts';
import type { TracedLeafRow } from '../store/traced-leaf.ts';
import type { AuditActor, AuditEvent, TracedEvent, UntracedEvent } from './events.ts';
import { commitTo, leafHash } from './leaf-hash.ts';
import { sealTerms, sealTrace } from './seal-trace.ts';
import { traceDigest } from './trace-digest.ts';
import type { Trace } from './trace.ts';

/** A leaf that will be in the trail if the surrounding transaction commits. */
export type AppendedLeaf = { readonly leafId: string; readonly hash: Buffer; readonly at: Date };

/** Bytes of salt in a commitment: as long as the hash, so that it hides whatever the payload is. */
const saltBytes = 32;

type Made<Row> = { readonly leaf: AppendedLeaf; readonly row: Row };

/** A leaf of the trail, with the row by which it is to be written. @throws MastError `keys-missing` when it cannot be sealed. */
export function makeLeaf(core: Pick<Core, 'keys' | 'ids' | 'clock'>, actor: AuditActor, event: UntracedEvent): Made<LeafRow> {
  return makeWith(core, actor, event, place(core), {});
}

/** The same, with what it is found by and what owners may read of it. The payload says what is written beside it, so that it shows where any of that was taken away. */
export function makeTracedLeaf(core: Pick<Core, 'keys' | 'ids' | 'clock'>, actor: AuditActor, event: TracedEvent, trace: Trace): Made<TracedLeafRow> {
  const at = place(core);
  const terms = sealTerms(core.keys, at.period, at.leafId, trace.terms);
  const beside = sealTrace(core.keys, at.period, at.leafId, actor.clientId, trace);
  const { leaf, row } = makeWith(core, actor, event, at, { ...(terms === undefined ? {} : { terms: terms.commitment }), trace: traceDigest(beside[0], beside[1], beside[2]) });
  return { leaf, row: [...row, terms?.sealed ?? null, ...beside] };
}

type Place = { readonly leafId: string; readonly at: Date; readonly period: string };

function place(core: Pick<Core, 'ids' | 'clock'>): Place {
  const at = core.clock.now();
  return { leafId: core.ids.uuid(), at, period: at.toISOString().slice(0, 7) };
}

function makeWith(core: Pick<Core, 'keys'>, actor: AuditActor, event: AuditEvent, { leafId, at, period }: Place, beside: object): Made<LeafRow> {
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
  const payload = JSON.stringify({ ...event.payload, ...beside });
  const commitment = commitTo(salt, payload);
  const hash = leafHash(header, commitment);
  const sealed = core.keys.auditSeal(period, leafId, { salt: salt.toString('base64'), payload });
  const subject = [actor.organisationId, actor.accountId ?? null, event.declarationId ?? null] as const;
  return { leaf: { leafId, hash, at }, row: [`${period}-01`, leafId, at, event.kind, ...subject, header, commitment, hash, sealed] };
}
