import { z } from 'zod';

import { leafHash } from '../leaf-hash.ts';
import type { SourceEntry, SourceLeaf } from './audit-source.ts';
import type { FindingKind } from './findings.ts';

const header = z.object({ leafId: z.string(), at: z.string(), kind: z.string(), organisationId: z.string(), accountId: z.string().nullable(), declarationId: z.string().nullable() });

/** What is wrong with a place's leaf; undefined for nothing. Columns are held against the header, which is what the hash is over: a column is what lists are made from. */
export function leafFault({ leafId, leafHash: sealedHash, leaf }: SourceEntry): FindingKind | undefined {
  if (leaf === undefined) return 'leaf-missing';
  if (leaf.leafHash !== sealedHash || leafHash(leaf.header, Buffer.from(leaf.commitment, 'hex')).toString('hex') !== sealedHash) return 'leaf-changed';
  return saysTheSame(leafId, leaf) ? undefined : 'leaf-changed';
}

function saysTheSame(leafId: string, leaf: SourceLeaf): boolean {
  const read = header.safeParse(JSON.parse(leaf.header));
  if (!read.success) return false;
  const { data } = read;
  return data.leafId === leafId && data.at === leaf.at && leaf.at.startsWith(leaf.period) && data.kind === leaf.kind && data.organisationId === leaf.organisationId && data.accountId === leaf.accountId && data.declarationId === leaf.declarationId;
}
