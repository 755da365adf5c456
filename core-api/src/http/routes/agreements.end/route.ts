import { z } from 'zod';

import { endedSchema, endingSchema } from '../../../agreements/agreement-schema.ts';
import { endAgreement } from '../../../agreements/end-agreement.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/agreements/{agreementId}/end: a party ends it, from the next request on. */
export function agreementsEnd(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/agreements/:agreementId/end',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'endAgreement',
        summary: 'End an agreement at once, and withdraw its drafts',
        tags: ['agreements'],
        security: [{ user: [] }],
        params: z.object({ agreementId: z.string().min(1).max(63) }),
        body: endingSchema,
        response: { 200: endedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await endAgreement(core, userOf(request), request.params.agreementId, request.body)),
  );
}
