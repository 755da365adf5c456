import { concernRequestSchema, concernSchema } from '../../../outcomes/outcome-schema.ts';
import { raiseConcern } from '../../../outcomes/raise-concern.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/concerns: a link that somebody says is wrong goes to a reviewer before all else. */
export function concernsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/concerns',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any' },
      schema: {
        operationId: 'createConcern',
        summary: 'Report a link between records as wrong',
        tags: ['outcomes'],
        security: [{ user: [] }],
        body: concernRequestSchema,
        response: { 201: concernSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await raiseConcern(core, userOf(request), request.body)),
  );
}
