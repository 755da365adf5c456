import { separate, separationRequestSchema, separationResultSchema } from '../../../review/separate.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/separations: two records of the organisation that may never be shown as one person. */
export function separationsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/separations',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own' },
      schema: {
        operationId: 'createSeparation',
        summary: 'Keep two identities of one person apart: adoption, new identity, gender recognition',
        tags: ['review'],
        security: [{ user: [] }],
        body: separationRequestSchema,
        response: { 201: separationResultSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await separate(core, userOf(request), request.body)),
  );
}
