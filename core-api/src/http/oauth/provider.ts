import type { JWKS, ResourceServer } from 'oidc-provider';
import { errors, Provider } from 'oidc-provider';

import type { Core } from '../../core.ts';
import type { ClientKeys } from '../../identity/client-keys.ts';
import { findClient } from '../../identity/find-client.ts';
import { createAdapterFactory } from './adapter.ts';
import { jwtBearerGrant, tokenExchangeGrant } from './client-metadata.ts';
import { renderOauthError } from './error-page.ts';
import { exchangeGrant, exchangeParameters } from './exchange-grant.ts';
import { launchGrant, launchParameters } from './launch-grant.ts';
import { peopleClaims, peopleConfig, peopleScopes, peopleSeconds } from './people.ts';
import { requireStrictAssertion } from './strict-assertion.ts';

/** Seconds that an access token lives: a host's within the 15 minutes of DESIGN section 6, a connector's five, since it can always ask again. */
const lifeSeconds = { host: 900, connector: 300 };

/**
 * The token service: OAuth 2 by oidc-provider, issuer = coreUrl. `client_credentials` with `private_key_jwt` for connectors, launch assertions and
 * token exchange for hosts, authorisation code with PKCE for people (people.ts). Pages of the embed origins may read its answers, nobody else's. Everything that this part does not use is switched off.
 */
export function createProvider(core: Core, keys: ClientKeys, embedOrigins: readonly string[]): Provider {
  const provider = new Provider(core.coreUrl, {
    adapter: createAdapterFactory(core, keys),
    jwks: core.keys.tokenSigningJwks() as unknown as JWKS,
    ...peopleConfig(core, core.coreUrl.startsWith('https:')),
    scopes: ['openid', 'answer', 'govern'],
    clientAuthMethods: ['private_key_jwt', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'ES384', 'RS384'], idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    assertJwtClientAuthClaimsAndHeader: (ctx, _claims, header) => requireStrictAssertion(String(ctx.oidc.params?.['client_assertion']), header, core.clock.now()),
    extraTokenClaims: async (_ctx, token) => (await peopleClaims(core, token)) ?? ('extra' in token ? token.extra : undefined),
    ttl: {
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? lifeSeconds.host,
      ClientCredentials: lifeSeconds.connector,
      AuthorizationCode: peopleSeconds.code,
      RefreshToken: peopleSeconds.refreshToken,
      Grant: peopleSeconds.refreshToken,
      Interaction: peopleSeconds.interaction,
      Session: peopleSeconds.interaction,
      IdToken: peopleSeconds.accessToken,
    },
    routes: { authorization: '/oauth/auth', token: '/oauth/token', jwks: '/oauth/jwks' },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => core.coreUrl,
        getResourceServerInfo: async (ctx, _resource, client) => resourceServer(core, ctx, client.clientId),
      },
    },
    clientBasedCORS: (_ctx, origin) => embedOrigins.includes(origin),
    renderError: renderOauthError(core.environment),
  });
  provider.registerGrantType(jwtBearerGrant, launchGrant(core, keys, provider, lifeSeconds.host), launchParameters);
  provider.registerGrantType(tokenExchangeGrant, exchangeGrant(core, keys, provider, lifeSeconds.host), exchangeParameters);
  return provider;
}

/** What this service grants to a client: a connector its own feeds, all of them when it names none; `invalid_scope` when it names another (RFC 6749 sections 3.3 and 5.2). */
async function resourceServer(core: Core, ctx: { oidc: { params?: Record<string, unknown> | undefined } }, clientId: string): Promise<ResourceServer> {
  const client = await findClient(core, clientId);
  if (client === undefined) {
    return { scope: peopleScopes, audience: core.coreUrl, accessTokenFormat: 'jwt', accessTokenTTL: peopleSeconds.accessToken, jwt: { sign: { alg: 'ES256' } } };
  }
  const scope = client?.kind === 'connector' ? client.feeds.map((feed) => `feed:${feed}`).join(' ') : 'answer';
  if (client?.kind === 'connector' && ctx.oidc.params !== undefined) {
    const { scope: given } = ctx.oidc.params;
    const asked = typeof given === 'string' ? given : scope;
    ctx.oidc.params['scope'] = asked;
    // The library would leave out what is not granted and give a token that is good for nothing. The scope is not repeated: it is the caller's own text.
    if (!asked.split(' ').every((one) => scope.split(' ').includes(one))) throw new errors.InvalidScope('a scope was asked for that is not granted', '');
  }
  return {
    scope,
    audience: core.coreUrl,
    accessTokenFormat: 'jwt',
    accessTokenTTL: client?.kind === 'connector' ? lifeSeconds.connector : lifeSeconds.host,
    jwt: { sign: { alg: 'ES256' } },
  };
}
