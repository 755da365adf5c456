import type { PrivateKey } from 'openid-client';

export type Environment = 'demonstration' | 'training' | 'live';

/** A partner's own number, for when MAST cannot answer. */
export type Phone = { readonly name: string; readonly phone: string; readonly outOfHours?: string | undefined };

/** One line of the log: what happened, and codes, counts and durations alone; never an address with a query, a name or a token. */
export type Log = (event: string, fields: Readonly<Record<string, string | number | boolean | undefined>>) => void;

/** What the portal is told by whoever starts it. Clock, network and log are handed in. */
export type PortalOptions = {
  /** The core API's public address, without a trailing slash: also the issuer that people sign in at. */
  readonly coreUrl: string;
  /** The portal's own public address, without a trailing slash; `<portalUrl>/callback` is registered with the core. */
  readonly portalUrl: string;
  /** The name of the portal among the core's `portals`. */
  readonly clientId: string;
  /** With it the portal proves itself by `private_key_jwt`; without, it is a public client bound by PKCE alone, as in the demonstration. */
  readonly clientKey?: PrivateKey | undefined;
  readonly environment: Environment;
  readonly phones?: readonly Phone[] | undefined;
  readonly now: () => Date;
  readonly fetch: typeof globalThis.fetch;
  readonly log: Log;
  /** Sessions held at once; the one unused longest makes way. 10,000 when not given. */
  readonly maxSessions?: number | undefined;
};
