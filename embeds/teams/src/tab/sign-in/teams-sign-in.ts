import { unreadClaims } from '@mast/microsoft/settings';
import type { EntraToken, Result, SignIn, SignInWhy } from '@mast/microsoft/sign-in';
import { failed, ok, whyOf } from '@mast/microsoft/sign-in';

import type { TeamsHost } from '../host/teams-host.ts';

/**
 * Signs in with Teams' own single sign-on (`getAuthToken`): the way for clients that have no nested app authentication. Where consent or a second factor is missing, a window at a page of ours leads to Entra ID
 * and back (`consentUrl`), and the token is asked for again: the window itself brings none.
 */
export const createTeamsSignIn = (host: Pick<TeamsHost, 'getAuthToken' | 'openWindow'>, consentUrl: string, now: () => Date): SignIn => {
  const attempt = async (silent: boolean): Promise<Result<EntraToken, SignInWhy>> => {
    try {
      const accessToken = await host.getAuthToken(silent);
      const expiresAt = endOf(accessToken);
      return expiresAt !== undefined && expiresAt.getTime() <= now().getTime() ? failed('interaction-needed') : ok({ accessToken, expiresAt: expiresAt ?? now() });
    } catch (error) {
      return failed(whyOf(error));
    }
  };
  return {
    silent: () => attempt(true),
    ask: async () => {
      try {
        await host.openWindow(consentUrl);
      } catch (error) {
        return failed(whyOf(error));
      }
      return attempt(false);
    },
  };
};

const endOf = (token: string): Date | undefined => {
  const exp = unreadClaims(token)?.exp;
  return exp === undefined ? undefined : new Date(exp * 1000);
};
