import { designate, designationRequestSchema, designationsSchema } from '../../../sensitivity/designate.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/designations: who keeps lists, approves shields, may override. */
export function designationsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/designations',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'changeDesignation',
        summary: 'Name somebody of the organisation for a duty, or end it',
        tags: ['protection'],
        security: [{ user: [] }],
        body: designationRequestSchema,
        response: { 200: designationsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await designate(core, userOf(request), request.body)),
  );
}
