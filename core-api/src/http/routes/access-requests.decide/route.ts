import { z } from 'zod';

import { authoriserRoles } from '../../../people/authorisers.ts';
import { decidedSchema, decideRequest, decisionSchema } from '../../../people/decide-request.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/access-requests/{accessRequestId}/decision: a named authoriser approves or refuses; never who answers for it, never whose it is. */
export function accessRequestsDecide(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/access-requests/:accessRequestId/decision',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own', stepUp: true },
      schema: {
        operationId: 'decideAccessRequest',
        summary: 'Approve or refuse an application',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accessRequestId: z.guid() }),
        body: decisionSchema,
        response: { 200: decidedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await decideRequest(core, userOf(request), request.params.accessRequestId, request.body)),
  );
}
