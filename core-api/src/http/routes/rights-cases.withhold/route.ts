import { z } from 'zod';

import { rightsWithholdingRequestSchema, rightsWithholdingStateSchema } from '../../../rights/rights-content-schema.ts';
import { withhold } from '../../../rights/withhold.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/withholdings. */
export function rightsCasesWithhold(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/withholdings',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'withholdRights',
        summary: 'Choose an exemption; a second lead agrees',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsWithholdingRequestSchema,
        response: { 201: rightsWithholdingStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await withhold(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
