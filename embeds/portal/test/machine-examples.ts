import type { components } from '@mast/openapi';

import { roomIds } from './room-ids.ts';

/** A connector with a key that waits, asked for by Élin, and a host whose partner publishes its keys. */
export function machines(): components['schemas']['ClientList'] {
  return {
    clients: [
      { clientId: 'connector-cwm', kind: 'connector', status: 'active', feeds: ['cwm-children', 'cwm-schools'], origins: [], keys: [{ kid: 'cwm-2026', kty: 'EC', alg: 'ES256' }], revokedKids: ['cwm-2025'] },
      { clientId: 'tawe-host', kind: 'host', status: 'suspended', feeds: [], origins: ['https://cases.cwm.example'], keys: [], jwksUri: 'https://cases.cwm.example/.well-known/jwks.json', revokedKids: [] },
    ],
    waiting: [{ requestId: roomIds.keyRequest, clientId: 'connector-cwm', key: { kid: 'cwm-2027', kty: 'EC', alg: 'ES256' }, askedBy: '0198f000-0000-7000-8000-000000000003', askedAt: '2026-11-20T14:00:00.000Z' }],
  };
}
