import { z } from 'zod';

import { managingRoles } from '../../../people/authorisers.ts';
import { listRequests, requestListSchema } from '../../../people/list-requests.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/access-requests: applications that wait in the caller’s organisation, with what stands against each. */
export function accessRequestsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/access-requests',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'listAccessRequests',
        summary: 'Applications for accounts and roles that wait',
        tags: ['people'],
        security: [{ user: [] }],
        querystring: z.strictObject({ cursor: z.string().max(200).optional() }),
        response: { 200: requestListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listRequests(core, userOf(request), request.query.cursor)),
  );
}
