import { z } from 'zod';

import { keyRequestedSchema, keyRequestSchema } from '../../../clients/client-schema.ts';
import { requestKey } from '../../../clients/request-key.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/clients/{clientId}/keys: a further public key, to be let in by somebody else. */
export function clientKeysRequest(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/clients/:clientId/keys',
    {
      config: { auth: 'user', roles: ['data-lead', 'administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'requestClientKey',
        summary: 'Ask that a machine of the organisation may sign with a further key',
        tags: ['clients'],
        security: [{ user: [] }],
        params: z.object({ clientId: z.string().min(1).max(63) }),
        body: keyRequestSchema,
        response: { 201: keyRequestedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await requestKey(core, userOf(request), request.params.clientId, request.body.key)),
  );
}
