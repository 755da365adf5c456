import * as oidc from 'openid-client';

import type { Connection } from './connection.ts';

/** Milliseconds after which a provider's own description is read anew: it may have new addresses; its keys are looked up when they are needed. */
const keepMs = 600_000;

type Kept = { readonly config: Promise<oidc.Configuration>; readonly until: number };

/**
 * Asks providers for their description (OpenID Connect Discovery 1.0) and remembers it for a while. ID tokens are verified by the provider's keys though they come over TLS from
 * the provider itself, so that a wrong key or algorithm is found; only on loopback may a provider be without TLS.
 */
export function createProviderClient(now: () => number): (connection: Connection) => Promise<oidc.Configuration> {
  const kept = new Map<string, Kept>();
  return async ({ connectionId, issuer, clientId, clientSecret }) => {
    const name = `${connectionId} ${issuer} ${clientId}`;
    const known = kept.get(name);
    if (known !== undefined && now() < known.until) return known.config;
    const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname);
    const execute = isLoopback ? [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks] : [oidc.enableNonRepudiationChecks];
    const config = oidc.discovery(new URL(issuer), clientId, { id_token_signed_response_alg: 'RS256' }, oidc.ClientSecretPost(clientSecret), { execute, timeout: 10 });
    kept.set(name, { config, until: now() + keepMs });
    // One that could not be read is asked for again at the next try.
    config.catch(() => kept.delete(name));
    return config;
  };
}
