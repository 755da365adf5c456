import { z } from 'zod';

import { clientChangedSchema, statusRequestSchema } from '../../../clients/client-schema.ts';
import { setStatus } from '../../../clients/set-status.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/clients/{clientId}/status: suspends a machine or lets it back. */
export function clientsStatus(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/clients/:clientId/status',
    {
      config: { auth: 'user', roles: ['data-lead', 'administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'setClientStatus',
        summary: 'Suspend a machine of the organisation, or let it back',
        tags: ['clients'],
        security: [{ user: [] }],
        params: z.object({ clientId: z.string().min(1).max(63) }),
        body: statusRequestSchema,
        response: { 200: clientChangedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await setStatus(core, userOf(request), request.params.clientId, request.body)),
  );
}
