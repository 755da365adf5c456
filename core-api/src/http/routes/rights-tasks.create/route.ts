import { z } from 'zod';

import { openTask } from '../../../rights/open-task.ts';
import { rightsTaskRequestSchema, rightsTaskStateSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/tasks: MAST never edits. */
export function rightsTasksCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/tasks',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'openRightsTask',
        summary: 'Ask the data lead to put a record right where it is kept',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsTaskRequestSchema,
        response: { 201: rightsTaskStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await openTask(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
