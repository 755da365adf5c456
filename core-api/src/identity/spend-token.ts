import type { Core } from '../core.ts';
import { deleteExpiredTokenReplays } from '../store/sql/delete-expired-token-replays.ts';
import { insertTokenReplay } from '../store/sql/insert-token-replay.ts';

/** How long a spent id is remembered past its end: clocks differ. */
const keepSeconds = 300;

/**
 * Marks a token id as used; false when it was used before, here or by another process or before a restart. The id is kept as a keyed hash.
 */
export async function spendToken(core: Pick<Core, 'store' | 'keys' | 'clock'>, issuer: string, tokenId: string, expiresAt: Date): Promise<boolean> {
  const mac = core.keys.macBytes('token-id', `${issuer}\n${tokenId}`);
  return core.store.tx({}, async (db) => {
    await db.run(deleteExpiredTokenReplays, [core.clock.now()]);
    const spent = await db.run(insertTokenReplay, [issuer, mac, new Date(expiresAt.getTime() + keepSeconds * 1000)]);
    return spent === 1;
  });
}
