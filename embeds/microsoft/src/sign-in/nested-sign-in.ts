import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';

import type { Result } from './result.ts';
import { failed, ok } from './result.ts';
import type { EntraToken, SignIn, SignInSettings, SignInWhy } from './sign-in.ts';
import { whyOf } from './why-of.ts';

/**
 * Signs in through the host's broker (nested app authentication): MSAL asks the host, the host asks Entra ID, nothing is stored here. The library is 79 KB packed and is loaded only by the
 * first call. The caller has found out that the host offers it: `nestedAppAuth.isNAAChannelRecommended()` in Teams, the requirement set `NestedAppAuth 1.1` in Outlook.
 */
export const createNestedSignIn = (settings: SignInSettings): SignIn => {
  let application: Promise<IPublicClientApplication> | undefined;
  let account: AccountInfo | undefined;
  const request = (): { scopes: string[]; account?: AccountInfo } => ({ scopes: [settings.scope], ...(account ? { account } : {}) });
  const attempt = async (work: (msal: IPublicClientApplication) => Promise<AuthenticationResult>): Promise<Result<EntraToken, SignInWhy>> => {
    application ??= start(settings);
    try {
      const msal = await application;
      account ??= msal.getActiveAccount() ?? undefined;
      const answer = await work(msal);
      ({ account } = answer);
      msal.setActiveAccount(account);
      return answer.accessToken === '' ? failed('refused') : ok({ accessToken: answer.accessToken, expiresAt: answer.expiresOn ?? settings.now() });
    } catch (error) {
      return failed(whyOf(error));
    }
  };
  return {
    silent: async () => {
      const kept = await attempt((msal) => msal.acquireTokenSilent(request()));
      if (!kept.ok || kept.value.expiresAt.getTime() - settings.now().getTime() > leastMs) return kept;
      // Outlook has handed out tokens from its own store that were over (office-js#5444).
      return attempt((msal) => msal.acquireTokenSilent({ ...request(), forceRefresh: true }));
    },
    ask: () => attempt((msal) => msal.acquireTokenPopup(request())),
  };
};

/** A token that ends sooner would end under the question. Judgement. */
const leastMs = 60_000;

const start = async ({ clientId, authority }: SignInSettings): Promise<IPublicClientApplication> => {
  const { createNestablePublicClientApplication, LogLevel } = await import('@azure/msal-browser');
  return createNestablePublicClientApplication({
    auth: { clientId, authority },
    cache: { cacheLocation: 'memoryStorage' },
    // MSAL's own lines may hold names: none is written.
    system: { loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => undefined } },
  });
};
