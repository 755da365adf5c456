/** A public key as it was registered (RFC 7517). */
type RegisteredKey = { readonly [Part in 'kid' | 'kty' | 'crv' | 'x' | 'y' | 'd']?: string | undefined };

/** What core knows of a host, as the setup file says it (docs/connect-a-host.md), and where core is. */
export type Registration = {
  readonly id: string;
  readonly origins: readonly string[];
  readonly jwks?: { readonly keys: readonly RegisteredKey[] };
  /** Every assertion names its origin. */
  readonly originRequired?: boolean;
  /** Every assertion tells of a recent sign-in with several factors. */
  readonly provesSignIn?: boolean;
};

/** Where a launch goes, and when it is looked at. `sentOrigin`: what the exchange says besides; `unknown` where only the assertion is at hand. */
export type Circumstances = {
  readonly registration: Registration;
  /** Core's public address, without a trailing slash. */
  readonly coreUrl: string;
  readonly embedUrl?: string;
  readonly now: Date;
  readonly clientId?: string;
  readonly sentOrigin: { readonly known: false } | { readonly known: true; readonly origin: string | undefined };
};
