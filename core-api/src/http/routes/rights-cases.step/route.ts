import { z } from 'zod';

import { rightsCaseStateSchema, rightsStepRequestSchema } from '../../../rights/rights-case-schema.ts';
import { stepCase } from '../../../rights/step-case.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/steps. */
export function rightsCasesStep(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/steps',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'stepRightsCase',
        summary: 'Note a step that moves the clock of a case',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsStepRequestSchema,
        response: { 200: rightsCaseStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await stepCase(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
