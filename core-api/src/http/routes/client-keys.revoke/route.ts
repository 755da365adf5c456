import { z } from 'zod';

import { clientChangedSchema } from '../../../clients/client-schema.ts';
import { revokeKey } from '../../../clients/revoke-key.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/clients/{clientId}/revocations: a key is taken back, and what was given for it. */
export function clientKeysRevoke(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/clients/:clientId/revocations',
    {
      config: { auth: 'user', roles: ['data-lead', 'administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'revokeClientKey',
        summary: 'Take a key of a machine back, at once and for good',
        tags: ['clients'],
        security: [{ user: [] }],
        params: z.object({ clientId: z.string().min(1).max(63) }),
        body: z.strictObject({ kid: z.string().min(1).max(200) }),
        response: { 200: clientChangedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await revokeKey(core, userOf(request), request.params.clientId, request.body.kid)),
  );
}
