import { getMe } from '../../../answer/get-me.ts';
import { meSchema } from '../../../answer/me-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/me: who the caller is, and what the host opened MAST for. */
export function meGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/me',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'any', whileOverdue: true },
      schema: {
        operationId: 'getMe',
        summary: 'Who am I, and which subject was this session opened for',
        tags: ['session'],
        security: [{ user: [] }],
        response: { 200: meSchema, ...guardedResponses },
      },
    },
    async (request) => getMe(core, userOf(request), request.language),
  );
}
