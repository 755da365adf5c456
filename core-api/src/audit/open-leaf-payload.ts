import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';

const contentSchema = z.object({ payload: z.string() });

/** A leaf's payload, as the JSON text that it committed to. @throws MastError `seal-broken`, also for one that was emptied when its time was over */
export function openLeafPayload(keys: Pick<Keys, 'auditOpen'>, { leafId, period, sealed }: { readonly leafId: string; readonly period: string; readonly sealed: Buffer }): string {
  return contentSchema.parse(keys.auditOpen(period, leafId, sealed)).payload;
}
