import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { interactionPolicy } from 'oidc-provider';

import type { Core } from '../../core.ts';
import { newGrantId, readGrantId } from '../../identity/oidc/grant-id.ts';
import { liveSession } from '../../identity/sessions/live-session.ts';
import type { OrganisationId } from '../../shared/brands.ts';

/** What people may ask for here: to look people up, and to govern. What their role allows is decided at each request. */
export const peopleScopes = 'answer govern';
/** Authentication context of a session whose second factor was shown at most five minutes ago; asked for by `acr_values` (RFC 9470). */
export const stepUpAcr = 'urn:mast:acr:step-up';
export const signedInAcr = 'urn:mast:acr:mfa';

/** Seconds. An access token is renewed in the background, a code is exchanged at once; a refresh token lives as long as a session may, and ends with it. */
export const peopleSeconds = { accessToken: 600, code: 60, refreshToken: 12 * 3600, interaction: 1800 };

/** What the sign-in pages tell the token service when somebody has signed in: the session it was. */
export type SignedIn = { readonly organisationId: string; readonly sessionId: string };

/**
 * The token service's part in the sign-in of people: authorisation code with PKCE, every authorisation through our own pages, grants and tokens tied to our own
 * session. oidc-provider's session is not used: ours knows locks, shared machines and ends.
 */
export function peopleConfig(core: Core, secure: boolean): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: false } as const;
  const prefix = secure ? '__Secure-' : '';
  return {
    responseTypes: ['code'],
    claims: { openid: ['sub'], acr: null, amr: null, auth_time: null, sid: null, iss: null },
    acrValues: [signedInAcr, stepUpAcr],
    pkce: { required: () => true },
    cookies: {
      names: { session: `${prefix}mast-authorisation`, interaction: `${prefix}mast-interaction`, resume: `${prefix}mast-resume` },
      long: cookie,
      short: cookie,
    },
    interactions: { policy: signInPolicy(), url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: async (ctx, accountId, token) => {
      const session = await sessionOf(core, ctx, token);
      if (session?.accountId !== accountId) return undefined;
      return { accountId, claims: async () => ({ sub: accountId }) };
    },
    loadExistingGrant: async (ctx) => {
      const session = signedIn(ctx);
      const { account, client, provider } = ctx.oidc;
      if (session === undefined || account === undefined || client === undefined) return undefined;
      const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
      grant.jti = newGrantId(session);
      grant.addOIDCScope('openid');
      grant.addResourceScope(core.coreUrl, peopleScopes);
      await grant.save();
      return grant;
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: async () => false,
  };
}

/** One prompt for everything: who is signed in, which of several, and how recently, our pages find out. Nothing is asked of the token service's own session. */
function signInPolicy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const { Check, Prompt } = interactionPolicy;
  const needsSignIn = new Check('mast_session', 'End-User authentication is required', 'login_required', (ctx) => signedIn(ctx) === undefined);
  policy.get('login')?.checks.add(needsSignIn);
  policy.add(new Prompt({ name: 'select_account', requestable: true }));
  return policy;
}

/** What our pages said when the authorisation was resumed. */
function signedIn(ctx: KoaContextWithOIDC): SignedIn | undefined {
  const said = (ctx.oidc.result as { mast?: SignedIn } | undefined)?.mast;
  return typeof said?.sessionId === 'string' && typeof said.organisationId === 'string' ? said : undefined;
}

async function sessionOf(core: Core, ctx: KoaContextWithOIDC, token: unknown): ReturnType<typeof liveSession> {
  const grantId = (token as { grantId?: string } | undefined)?.grantId;
  const ids = grantId === undefined ? signedIn(ctx) : readGrantId(grantId);
  return ids === undefined ? undefined : liveSession(core, ids.organisationId as OrganisationId, ids.sessionId);
}

/** The claims of an access token of somebody who signed in here: whose, which session, how and when; nothing personal. Undefined for other tokens. */
export async function peopleClaims(core: Core, token: unknown): Promise<Record<string, unknown> | undefined> {
  const { grantId } = token as { grantId?: string };
  const ids = grantId === undefined ? undefined : readGrantId(grantId);
  if (ids === undefined) return undefined;
  const session = await liveSession(core, ids.organisationId, ids.sessionId);
  // Who ended the session a moment ago gets a token that nothing accepts.
  return { org: ids.organisationId, sid: ids.sessionId, auth_time: session?.authTime ?? 0, amr: session?.amr ?? [] };
}
