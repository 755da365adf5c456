import { z } from 'zod';

import type { Keys } from '../../keys/keys.ts';
import { commitTo } from '../leaf-hash.ts';
import type { SourceLeaf } from './audit-source.ts';

const contentSchema = z.object({ salt: z.string(), payload: z.string() });

/** Opens what was sealed into the trail. */
export type OpenPayload = Pick<Keys, 'auditOpen' | 'hasAuditKey' | 'auditTerms'>;

/** `kept`: it is what the leaf committed to. `emptied`: its time was over. `erased`: the month's key was destroyed, as the commitment stays no fault. `unread`: there is no key at hand, or nothing to open. */
export type ReadPayload = { readonly state: 'kept'; readonly text: string } | { readonly state: 'emptied' | 'erased' | 'changed' | 'unread' };

/** Whether what stands under the seal is what the leaf committed to, and what it says. */
export function readPayload(leafId: string, leaf: SourceLeaf, keys: OpenPayload | undefined): ReadPayload {
  if (leaf.sealed === undefined || keys === undefined) return { state: 'unread' };
  if (!keys.hasAuditKey(leaf.period)) return { state: 'erased' };
  if (leaf.sealed.length === 0) return { state: 'emptied' };
  try {
    const { salt, payload } = contentSchema.parse(keys.auditOpen(leaf.period, leafId, Buffer.from(leaf.sealed, 'hex')));
    return commitTo(Buffer.from(salt, 'base64'), payload).toString('hex') === leaf.commitment ? { state: 'kept', text: payload } : { state: 'changed' };
  } catch {
    return { state: 'changed' };
  }
}
