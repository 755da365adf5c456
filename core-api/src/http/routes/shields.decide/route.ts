import { z } from 'zod';

import { decideShield } from '../../../shields/decide-shield.ts';
import { shieldDecisionSchema, shieldResultSchema } from '../../../shields/shield-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/shields/{shieldId}/decisions: two people other than the asker. */
export function shieldsDecide(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/shields/:shieldId/decisions',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'decideShield',
        summary: 'Approve a shield, end it, or keep it after its review',
        tags: ['protection'],
        security: [{ user: [] }],
        params: z.strictObject({ shieldId: z.guid() }),
        body: shieldDecisionSchema,
        response: { 200: shieldResultSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await decideShield(core, userOf(request), request.params.shieldId, request.body.decision)),
  );
}
