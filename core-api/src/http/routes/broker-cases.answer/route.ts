import { z } from 'zod';

import { brokerAnswerRequestSchema, brokerCaseStateSchema } from '../../../broker/broker-schema.ts';
import { settleCase } from '../../../broker/settle-case.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/broker-cases/{caseId}/answer: nothing of it goes to the sender. */
export function brokerCasesAnswer(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/broker-cases/:caseId/answer',
    {
      config: { auth: 'user', roles: ['broker'], signIn: 'own' },
      schema: {
        operationId: 'answerBrokerCase',
        summary: 'Say that somebody will call the sender, or that nobody needs to',
        tags: ['broker'],
        security: [{ user: [] }],
        params: z.object({ caseId: z.guid() }),
        body: brokerAnswerRequestSchema,
        response: { 200: brokerCaseStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await settleCase(core, userOf(request), request.params.caseId, request.body.answer)),
  );
}
