import type { AccountStanding, AccountState } from '../access/account-standing.ts';
import { accountStanding } from '../access/account-standing.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';

/** How an account stands at this moment for a sign-in of then (seconds of Unix time); `none` for no account, and for a sign-in from before its sessions were ended. */
export function standingOf(core: Pick<Core, 'clock'>, account: (AccountState & { readonly sessionsSince: Date }) | undefined, signedInAt: number): AccountStanding {
  // Tokens count whole seconds, and one may be issued in the very second in which the earlier ones were ended.
  if (account === undefined || signedInAt < Math.floor(account.sessionsSince.getTime() / 1000)) return 'none';
  return accountStanding(account, londonDay(core.clock.now()));
}
