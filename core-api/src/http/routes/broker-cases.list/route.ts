import { z } from 'zod';

import { brokerCaseListSchema } from '../../../broker/broker-schema.ts';
import { listCases } from '../../../broker/list-cases.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/broker-cases: what waits for the desk; about whom, only reading one tells. */
export function brokerCasesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/broker-cases',
    {
      config: { auth: 'user', roles: ['broker'], signIn: 'own' },
      schema: {
        operationId: 'listBrokerCases',
        summary: 'Messages before the desk of one’s own organisation',
        tags: ['broker'],
        security: [{ user: [] }],
        querystring: z.strictObject({ status: z.enum(['open', 'answered', 'closed']).optional(), cursor: z.string().max(80).optional() }),
        response: { 200: brokerCaseListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listCases(core, userOf(request), request.query)),
  );
}
