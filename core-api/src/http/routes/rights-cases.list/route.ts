import { z } from 'zod';

import { listRights } from '../../../rights/list-cases.ts';
import { rightsCaseListSchema } from '../../../rights/rights-case-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/rights-cases: the list with its clocks. */
export function rightsCasesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/rights-cases',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listRightsCases',
        summary: 'Cases of the rights desk with their clocks, without whom they are about',
        tags: ['rights'],
        security: [{ user: [] }],
        querystring: z.strictObject({ status: z.enum(['open', 'closed']).default('open'), cursor: z.string().max(80).optional() }),
        response: { 200: rightsCaseListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listRights(core, userOf(request), request.query)),
  );
}
