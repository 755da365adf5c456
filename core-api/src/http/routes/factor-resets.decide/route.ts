import { z } from 'zod';

import { decideFactorReset, resetDecidedSchema, resetDecisionSchema } from '../../../identity/recovery/decide-factor-reset.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/factor-resets/{resetId}/decision: an administrator, who is not the one that asked, approves or refuses a new second factor. */
export function factorResetsDecide(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/factor-resets/:resetId/decision',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'decideFactorReset',
        summary: 'Approve or refuse a new second factor',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ resetId: z.guid() }),
        body: resetDecisionSchema,
        response: { 200: resetDecidedSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const result = await decideFactorReset(core, userOf(request), request.params.resetId, request.body.outcome);
      return sendResult(request, reply, 200, result);
    },
  );
}
