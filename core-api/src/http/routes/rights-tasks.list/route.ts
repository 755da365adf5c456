import { z } from 'zod';

import { listTasks } from '../../../rights/list-tasks.ts';
import { rightsTaskListSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/rights-tasks. */
export function rightsTasksList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/rights-tasks',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listRightsTasks',
        summary: 'Records to be put right in the organisation’s source systems',
        tags: ['rights'],
        security: [{ user: [] }],
        querystring: z.strictObject({ status: z.enum(['open', 'done', 'refused']).default('open') }),
        response: { 200: rightsTaskListSchema, ...guardedResponses },
      },
    },
    async (request) => listTasks(core, userOf(request), request.query.status),
  );
}
