import { z } from 'zod';

import { listRecalls } from '../../../review/list-recalls.ts';
import { recallListSchema } from '../../../review/review-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/recalls: whom of the organisation's staff to tell; ids only. */
export function recallsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/recalls',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own' },
      schema: {
        operationId: 'listRecalls',
        summary: 'Staff of the organisation who saw a person that is in question or has changed since',
        tags: ['review'],
        security: [{ user: [] }],
        querystring: z.strictObject({ cursor: z.string().max(200).optional() }),
        response: { 200: recallListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listRecalls(core, userOf(request), request.query.cursor)),
  );
}
