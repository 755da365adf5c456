import { timingSafeEqual } from 'node:crypto';

import type { EhrCaller } from '../identity/ehr/identify-ehr.ts';
import type { Keys } from '../keys/keys.ts';

/** What lets a call go on whose patient had to be read first: made from the call itself, so that nothing is kept, and worth nothing with another. */
export function continuationOf(keys: Pick<Keys, 'macBytes'>, { ehr, call }: EhrCaller): string {
  return keys.macBytes('cds-continuation', `${ehr.clientId}\n${call.jti}\n${call.expiresAt.getTime()}`).toString('base64url');
}

/** Whether a text is this call's. */
export function isContinuation(keys: Pick<Keys, 'macBytes'>, caller: EhrCaller, text: string): boolean {
  const [own, given] = [Buffer.from(continuationOf(keys, caller)), Buffer.from(text)];
  return own.length === given.length && timingSafeEqual(own, given);
}
