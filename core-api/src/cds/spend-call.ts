import type { Core } from '../core.ts';
import type { EhrCaller } from '../identity/ehr/identify-ehr.ts';
import { insertTokenReplay } from '../store/sql/insert-token-replay.ts';
import type { Db } from '../store/store.ts';

/** How long a spent id is remembered past its end: clocks differ. */
const keepMs = 300_000;

/**
 * Spends a call's token in the transaction that acts on it: false when it was used before, here, by another process or before a restart, and nothing may be done. `step`: the second half of a call whose patient
 * was read in between is spent by itself.
 */
export async function spendCall(db: Db, core: Pick<Core, 'keys'>, { ehr, call }: EhrCaller, step: 'call' | 'patient' = 'call'): Promise<boolean> {
  const issuer = `ehr ${ehr.clientId}`;
  const mac = core.keys.macBytes('token-id', `${issuer}\n${step}\n${call.jti}`);
  return (await db.run(insertTokenReplay, [issuer, mac, new Date(call.expiresAt.getTime() + keepMs)])) === 1;
}
