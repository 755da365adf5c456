import { z } from 'zod';

import { findingRequestSchema, findingSchema } from '../../../disputes/dispute-schema.ts';
import { giveFinding } from '../../../disputes/give-finding.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/disputes/{disputeId}/finding: what the organisation has found of its own record. */
export function disputesFinding(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/disputes/:disputeId/finding',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'giveFinding',
        summary: 'Say whether a reported record of the organisation is wrong or right',
        tags: ['outcomes'],
        security: [{ user: [] }],
        params: z.object({ disputeId: z.guid() }),
        body: findingRequestSchema,
        response: { 201: findingSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await giveFinding(core, userOf(request), request.params.disputeId, request.body)),
  );
}
