import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { selectClientKeyRequests } from '../store/sql/select-client-key-requests.ts';
import { waitsSince } from './approve-key.ts';
import type { ClientList } from './client-schema.ts';
import { ownClients } from './own-client.ts';

const shownKeySchema = z.object({ kid: z.string().default(''), kty: z.string(), alg: z.string().optional() });

/** The machines that the caller looks after, with their keys, and the keys that wait for a second person. */
export async function listClients(core: Core, user: UserPrincipal): Promise<ClientList> {
  return core.store.tx({ own: user.organisationId, readOnly: true }, async (db) => {
    const clients = await ownClients(db, user);
    const waiting = await db.rows(selectClientKeyRequests, [user.organisationId, null, waitsSince(core.clock.now())]);
    return {
      clients: clients.map((client) => ({
        clientId: client.client_id,
        kind: client.kind,
        status: client.status,
        feeds: client.feeds,
        origins: client.origins,
        keys: client.jwks.keys.map(shownKey),
        ...(client.jwks_uri === null ? {} : { jwksUri: client.jwks_uri }),
        revokedKids: client.revoked_kids,
      })),
      waiting: waiting
        .filter((request) => clients.some((client) => client.client_id === request.client_id))
        .map((request) => ({ requestId: request.request_id, clientId: request.client_id, key: shownKey(request.jwk), askedBy: request.asked_by, askedAt: request.asked_at.toISOString() })),
    };
  });
}

function shownKey(key: Readonly<Record<string, unknown>>): ClientList['waiting'][number]['key'] {
  const { kid, kty, alg } = shownKeySchema.parse(key);
  return { kid, kty, ...(alg === undefined ? {} : { alg }) };
}
