import { z } from 'zod';

import { brokerCaseSchema } from '../../../broker/broker-schema.ts';
import { readCase } from '../../../broker/read-case.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/broker-cases/{caseId}/read: a disclosure, and therefore no GET. */
export function brokerCasesRead(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/broker-cases/:caseId/read',
    {
      config: { auth: 'user', roles: ['broker'], signIn: 'own' },
      schema: {
        operationId: 'readBrokerCase',
        summary: 'Open a message: who asks to be called, and about whom',
        tags: ['broker'],
        security: [{ user: [] }],
        params: z.object({ caseId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: brokerCaseSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await readCase(core, userOf(request), request.params.caseId, request.language)),
  );
}
