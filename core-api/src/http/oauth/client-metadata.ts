import type { JSONWebKeySet } from 'jose';
import type { ClientMetadata } from 'oidc-provider';

import type { RegisteredClient } from '../../identity/find-client.ts';

/** RFC 7523 section 2.1. */
export const jwtBearerGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A registered client in the words of RFC 7591. A host proves itself by the assertion, a connector by `private_key_jwt`. */
export function clientMetadata(client: RegisteredClient, jwks: JSONWebKeySet): ClientMetadata {
  const common = { client_id: client.clientId, redirect_uris: [], response_types: [] };
  if (client.kind === 'host') return { ...common, grant_types: [jwtBearerGrant], token_endpoint_auth_method: 'none' };
  return {
    ...common,
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: jwks.keys.map((key) => ({ ...key, kty: key.kty ?? '' })) },
  };
}
