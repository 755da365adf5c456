import type { JSONWebKeySet } from 'jose';
import type { ClientMetadata } from 'oidc-provider';

import type { RegisteredClient } from '../../identity/find-client.ts';
import type { PortalClient } from '../../identity/oidc/find-portal.ts';

/** RFC 7523 section 2.1. */
export const jwtBearerGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** RFC 8693 section 2.1. */
export const tokenExchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';
/** Grants of hosts: whoever comes with one proves who speaks by what the form brings, and by nothing else. */
export const hostGrants: readonly string[] = [jwtBearerGrant, tokenExchangeGrant];

/** A registered client in the words of RFC 7591. A host proves itself by the assertion, a connector by `private_key_jwt`. */
export function clientMetadata(client: RegisteredClient, jwks: JSONWebKeySet): ClientMetadata {
  if (client.kind === 'host') return hostMetadata(client.clientId);
  return {
    client_id: client.clientId,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: jwks.keys.map((key) => ({ ...key, kty: key.kty ?? '' })) },
  };
}

/** Whoever comes with a launch assertion or another issuer's token, as the library wants to know them: what they may do hangs on that. */
export function hostMetadata(clientId: string): ClientMetadata {
  return { client_id: clientId, redirect_uris: [], response_types: [], grant_types: [...hostGrants], token_endpoint_auth_method: 'none' };
}

/** A web application of our own. With keys it proves itself by `private_key_jwt`; without, PKCE alone binds it (RFC 9700 section 2.1.1). */
export function portalMetadata(portal: PortalClient): ClientMetadata {
  const isNative = portal.redirectUris.every((uri) => uri.startsWith('http://'));
  return {
    client_id: portal.clientId,
    // RFC 8252 section 7.3: a loopback address without TLS is a native application's, as in the demonstration.
    application_type: isNative ? 'native' : 'web',
    redirect_uris: [...portal.redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    scope: 'openid answer govern',
    ...(portal.jwks === undefined
      ? { token_endpoint_auth_method: 'none' }
      : { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: portal.jwks.keys.map((key) => ({ kty: '', ...key })) } }),
  };
}
