import { z } from 'zod';

import { managingRoles } from '../../../people/authorisers.ts';
import { vouch, vouchedSchema, vouchSchema } from '../../../people/vouch.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/access-requests/{accessRequestId}/vouching: somebody of the organisation answers for an applicant. */
export function accessRequestsVouch(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/access-requests/:accessRequestId/vouching',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'vouchAccessRequest',
        summary: 'Answer for an applicant; somebody else decides',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accessRequestId: z.guid() }),
        body: vouchSchema,
        response: { 200: vouchedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await vouch(core, userOf(request), request.params.accessRequestId, request.body)),
  );
}
