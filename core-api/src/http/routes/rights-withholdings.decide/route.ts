import { z } from 'zod';

import { rightsWithholdingDecisionSchema, rightsWithholdingStateSchema } from '../../../rights/rights-content-schema.ts';
import { decideWithholding } from '../../../rights/withhold.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-withholdings/{withholdingId}/decision: never one’s own. */
export function rightsWithholdingsDecide(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-withholdings/:withholdingId/decision',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'decideRightsWithholding',
        summary: 'Agree to an exemption that another lead chose, or refuse it',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ withholdingId: z.guid() }),
        body: rightsWithholdingDecisionSchema,
        response: { 200: rightsWithholdingStateSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await decideWithholding(core, userOf(request), request.params.withholdingId, request.body.decision)),
  );
}
