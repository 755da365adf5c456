import { listOwnSessions } from '../../../identity/sessions/own-sessions.ts';
import { sessionListSchema } from '../../../identity/sessions/session-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/sessions: where the caller is signed in. */
export function sessionsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/sessions',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'listSessions',
        summary: 'Where I am signed in',
        tags: ['session'],
        security: [{ user: [] }],
        response: { 200: sessionListSchema, ...guardedResponses },
      },
    },
    async (request) => listOwnSessions(core, userOf(request)),
  );
}
