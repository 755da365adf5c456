import type { Result } from './result.ts';
import { failed, ok } from './result.ts';
import type { EntraToken, SignInSettings, SignInWhy } from './sign-in.ts';
import { whyOf } from './why-of.ts';

/** `redirectUri`: this page's own address, registered as one of a single-page application. `authorityMetadata`: OpenID Connect metadata as text, where the authority is nobody's (demonstrations). */
export type RedirectSettings = SignInSettings & { readonly redirectUri: string; readonly authorityMetadata?: string | undefined };

/**
 * Signs in by a page that goes to Entra ID and comes back (authorization code with PKCE, by MSAL): for a window of its own, in a host without a broker. Called once a load: on the way out it resolves to `leaving`, back
 * again to the token, or to why there is none. Nothing of it is kept: what MSAL writes down for the way, in the window's own store, is taken away before anybody hears of the token.
 */
export const signInByRedirect = async ({ clientId, authority, scope, redirectUri, authorityMetadata, now }: RedirectSettings): Promise<Result<EntraToken, SignInWhy> | 'leaving'> => {
  const { createStandardPublicClientApplication, LogLevel } = await import('@azure/msal-browser');
  try {
    const msal = await createStandardPublicClientApplication({
      auth: { clientId, authority, redirectUri, ...(authorityMetadata === undefined ? {} : { authorityMetadata, knownAuthorities: [new URL(authority).host] }) },
      // MSAL leaves a page with nothing less; it is this window's own, and emptied below.
      cache: { cacheLocation: 'sessionStorage' },
      system: { loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => undefined } },
    });
    const back = await msal.handleRedirectPromise();
    if (back === null) {
      await msal.acquireTokenRedirect({ scopes: [scope] });
      return 'leaving';
    }
    sessionStorage.clear();
    return back.accessToken === '' ? failed('refused') : ok({ accessToken: back.accessToken, expiresAt: back.expiresOn ?? now() });
  } catch (error) {
    sessionStorage.clear();
    return failed(whyOf(error));
  }
};
