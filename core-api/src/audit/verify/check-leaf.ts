import { z } from 'zod';

import type { Keys } from '../../keys/keys.ts';
import { commitTo, leafHash } from '../leaf-hash.ts';
import type { SourceEntry, SourceLeaf } from './audit-source.ts';
import type { FindingKind } from './findings.ts';

const header = z.object({ leafId: z.string(), at: z.string(), kind: z.string(), organisationId: z.string(), accountId: z.string().nullable(), declarationId: z.string().nullable() });
const content = z.object({ salt: z.string(), payload: z.string() });

/** Reads what is under a leaf's seal: `erased` where the period's key was destroyed. */
export type OpenPayload = Pick<Keys, 'auditOpen' | 'hasAuditKey' | 'auditTerms'>;

/** What is wrong with a place's leaf; undefined for nothing. Columns are held against the header, which is what the hash is over: a column is what lists are made from. */
export function leafFault({ leafId, leafHash: sealedHash, leaf }: SourceEntry): FindingKind | undefined {
  if (leaf === undefined) return 'leaf-missing';
  if (!leaf.leafHash.equals(sealedHash) || !leafHash(leaf.header, leaf.commitment).equals(sealedHash)) return 'leaf-changed';
  return saysTheSame(leafId, leaf) ? undefined : 'leaf-changed';
}

function saysTheSame(leafId: string, leaf: SourceLeaf): boolean {
  const read = header.safeParse(JSON.parse(leaf.header));
  if (!read.success) return false;
  const { data } = read;
  const moment = leaf.at.toISOString();
  return data.leafId === leafId && data.at === moment && moment.startsWith(leaf.period) && data.kind === leaf.kind && data.organisationId === leaf.organisationId && data.accountId === leaf.accountId && data.declarationId === leaf.declarationId;
}

/** Whether what stands under the seal is what the leaf committed to. Erased payloads are no fault: the commitment stays. */
export function payloadState(leafId: string, leaf: SourceLeaf, keys: OpenPayload | undefined): 'kept' | 'erased' | 'changed' | 'unread' {
  if (leaf.sealed === undefined || keys === undefined) return 'unread';
  // Emptied when its time was over; that somebody said so is held against it elsewhere (check-traces.ts).
  if (leaf.sealed.length === 0 || !keys.hasAuditKey(leaf.period)) return 'erased';
  try {
    const { salt, payload } = content.parse(keys.auditOpen(leaf.period, leafId, leaf.sealed));
    return commitTo(Buffer.from(salt, 'base64'), Buffer.from(payload, 'utf8')).equals(leaf.commitment) ? 'kept' : 'changed';
  } catch {
    return 'changed';
  }
}
