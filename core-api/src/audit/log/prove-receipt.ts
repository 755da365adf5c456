import { createPublicKey, verify } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';

import { z } from 'zod';

import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { selectLeafEntry } from '../../store/sql/select-leaf-entry.ts';
import { selectUnsealedLeaf } from '../../store/sql/select-unsealed-leaf.ts';
import { logReader } from './log-reader.ts';
import type { ReceiptProof } from './log-schema.ts';
import { checkpointOver, writeProof } from './write-proof.ts';

const receiptSchema = z.object({ iat: z.int(), organisationId: z.guid(), leaf: z.object({ id: z.guid(), hash: z.string().transform((text) => Buffer.from(text, 'base64url')) }), promise: z.object({ includeBy: z.iso.datetime() }) });

/** What a receipt promises, for whom. */
export type ReadReceipt = z.infer<typeof receiptSchema>;

/**
 * Where the leaf of an answer stands in the log, for the organisation that was answered. Nothing of what was asked or answered is told. Problems: `invalid-request` for what is no receipt of this
 * installation, `not-found` for another organisation's.
 */
export async function proveReceipt(core: Core, organisationId: string, receipt: string): Promise<Result<ReceiptProof, Problem>> {
  const read = readReceipt(core.keys.receiptJwks().keys, receipt);
  if (read === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/receipt', rule: 'signature' }] });
  if (read.organisationId !== organisationId) return failed({ code: 'not-found' });
  const { includeBy } = read.promise;
  return core.store.tx({ readOnly: true, isolation: 'repeatable read' }, async (db) => {
    const entry = await db.one(selectLeafEntry, [read.leaf.id]);
    if (entry?.leafHash.equals(read.leaf.hash) === true) {
      const checkpoint = await checkpointOver(db, entry);
      return ok({ state: 'included' as const, includeBy, proof: checkpoint === undefined ? undefined : await writeProof(entry.position, checkpoint, logReader(db, entry.log)) });
    }
    const waiting = entry === undefined ? await db.one(selectUnsealedLeaf, [new Date(read.iat * 1000), read.leaf.id]) : undefined;
    return ok({ state: waiting?.leafHash.equals(read.leaf.hash) === true ? ('waiting' as const) : ('missing' as const), includeBy });
  });
}

/** Reads a receipt (JWS compact, ES256) that one of the keys signed; undefined for anything else. */
export function readReceipt(keys: readonly Readonly<Record<string, unknown>>[], receipt: string): ReadReceipt | undefined {
  const [header = '', payload = '', signature = '', ...rest] = receipt.trim().split('.');
  if (rest.length > 0 || !keys.some((jwk) => verify('sha256', Buffer.from(`${header}.${payload}`), { key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')))) return undefined;
  return receiptSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
}
