import { z } from 'zod';

import { refuseTask } from '../../../rights/refuse-task.ts';
import { rightsRefusalRequestSchema, rightsTaskStateSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-tasks/{taskId}/refusal. */
export function rightsTasksRefuse(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-tasks/:taskId/refusal',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'refuseRightsTask',
        summary: 'Say why a record stays as it is',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ taskId: z.guid() }),
        body: rightsRefusalRequestSchema,
        response: { 200: rightsTaskStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await refuseTask(core, userOf(request), request.params.taskId, request.body.reason)),
  );
}
