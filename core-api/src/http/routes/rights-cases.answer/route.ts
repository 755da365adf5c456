import { z } from 'zod';

import { answerCase } from '../../../rights/answer-case.ts';
import { rightsAnswerRequestSchema, rightsCaseStateSchema } from '../../../rights/rights-case-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/answer. */
export function rightsCasesAnswer(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/answer',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'answerRightsCase',
        summary: 'Close a case and keep its letter word for word',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsAnswerRequestSchema,
        response: { 200: rightsCaseStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await answerCase(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
