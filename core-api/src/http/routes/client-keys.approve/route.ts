import { z } from 'zod';

import { approveKey } from '../../../clients/approve-key.ts';
import { clientChangedSchema } from '../../../clients/client-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/client-keys/{requestId}/approval: a second person lets a key in. */
export function clientKeysApprove(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/client-keys/:requestId/approval',
    {
      config: { auth: 'user', roles: ['data-lead', 'administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'approveClientKey',
        summary: 'Let in a key that somebody else asked for',
        tags: ['clients'],
        security: [{ user: [] }],
        params: z.object({ requestId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: clientChangedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await approveKey(core, userOf(request), request.params.requestId)),
  );
}
