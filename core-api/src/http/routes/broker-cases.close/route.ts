import { z } from 'zod';

import { brokerCaseStateSchema } from '../../../broker/broker-schema.ts';
import { settleCase } from '../../../broker/settle-case.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/broker-cases/{caseId}/close: the call was made, or was not needed. */
export function brokerCasesClose(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/broker-cases/:caseId/close',
    {
      config: { auth: 'user', roles: ['broker'], signIn: 'own' },
      schema: {
        operationId: 'closeBrokerCase',
        summary: 'Close a message that was answered',
        tags: ['broker'],
        security: [{ user: [] }],
        params: z.object({ caseId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: brokerCaseStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await settleCase(core, userOf(request), request.params.caseId, 'close')),
  );
}
