import type { Result } from './result.ts';

/** An access token of Entra ID for MAST's own API; good for nothing else, and kept in memory only. */
export type EntraToken = { readonly accessToken: string; readonly expiresAt: Date };

/**
 * Why there is no token: the user has to do something first (consent, second factor, choose an account); they closed the window; the organisation's rules refuse;
 * Microsoft could not be reached; this way of signing in does not exist here.
 */
export type SignInWhy = 'interaction-needed' | 'cancelled' | 'refused' | 'unreachable' | 'unavailable';

/** One way of signing in. */
export type SignIn = {
  /** A token without troubling the user; one that ends within a minute is fetched anew. */
  silent(): Promise<Result<EntraToken, SignInWhy>>;
  /** A token with the user's help. Only from a click: it may open a window. */
  ask(): Promise<Result<EntraToken, SignInWhy>>;
};

/** What signing in needs to know; the same for tab and pane. */
export type SignInSettings = {
  /** The application's id in Entra ID. */
  readonly clientId: string;
  /** `https://login.microsoftonline.com/<tenant id>`: one tenant, never `common`, so that a guest's home tenant is not asked. */
  readonly authority: string;
  /** MAST's own scope, for example `api://embeds.example/<client id>/access_as_user`: an ID token never leaves the client. */
  readonly scope: string;
  readonly now: () => Date;
};
