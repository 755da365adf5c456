import type { Core } from '../../core.ts';
import { chargeThrottle } from '../../store/sql/charge-throttle.ts';
import { clearThrottle } from '../../store/sql/clear-throttle.ts';
import { deleteOldThrottles } from '../../store/sql/delete-old-throttles.ts';

/** What tries are counted for: a typed address (whether or not it exists), a network address, an account's second factor; the first two apart for asking for a new password. */
export type ThrottleKind = 'name' | 'source' | 'factor' | 'reset-name' | 'reset-source';

/**
 * Tries that cost nothing, then seconds of the first pause, which doubles, up to the cap; all in seconds. An address: a stranger who guesses can hold its owner up for a minute
 * at a time and no longer, and never where a passkey is used. A source: whole councils share one. A second factor: whoever gets that far knows the password, so
 * the pauses grow to a quarter of an hour, which leaves under a hundred guesses of a million in a day (NIST SP 800-63B-4 section 3.2.2 allows a hundred in all). A new password: three mails
 * an hour to one address, so that nobody's mail box is filled. Judgement.
 */
const limits: Readonly<Record<ThrottleKind, { free: number; base: number; cap: number; window: number }>> = {
  name: { free: 5, base: 2, cap: 60, window: 3600 },
  source: { free: 60, base: 2, cap: 60, window: 600 },
  factor: { free: 5, base: 5, cap: 900, window: 86_400 },
  'reset-name': { free: 3, base: 900, cap: 3600, window: 3600 },
  'reset-source': { free: 30, base: 2, cap: 60, window: 600 },
};

type World = Pick<Core, 'store' | 'keys' | 'clock'>;

/**
 * Counts a try before it is looked at, so that a thousand at once are not a thousand guesses. False = wait; nothing may be looked at then. Keys are kept as keyed hashes.
 */
export async function mayTry({ store, keys, clock }: World, kind: ThrottleKind, key: string): Promise<boolean> {
  const { free, base, cap, window } = limits[kind];
  const now = clock.now();
  return store.tx({}, async (db) => {
    await db.run(deleteOldThrottles, [new Date(now.getTime() - 86_400_000)]);
    return (await db.run(chargeThrottle, [kind, macOf(keys, kind, key), now, free, base, cap, window])) === 1;
  });
}

/** After a success the tries before it count no more. */
export async function forgetTries({ store, keys }: World, kind: ThrottleKind, key: string): Promise<void> {
  await store.tx({}, (db) => db.run(clearThrottle, [kind, macOf(keys, kind, key)]));
}

function macOf(keys: World['keys'], kind: ThrottleKind, key: string): Buffer {
  return keys.macBytes('sign-in-throttle', `${kind}\n${key}`);
}
