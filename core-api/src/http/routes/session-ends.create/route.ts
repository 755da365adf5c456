import { endSessions } from '../../../identity/sessions/end-sessions.ts';
import { sessionEndedSchema, sessionEndSchema } from '../../../identity/sessions/session-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/session-ends: an administrator signs one account of their organisation out everywhere, or everybody. An unknown account has no sessions: 0 ended. */
export function sessionEndsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/session-ends',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'endSessions',
        summary: 'Sign an account, or everybody of my organisation, out at once',
        tags: ['people'],
        security: [{ user: [] }],
        body: sessionEndSchema,
        response: { 200: sessionEndedSchema, ...guardedResponses },
      },
    },
    async (request) => {
      const user = userOf(request);
      return { ended: await endSessions(core, { organisationId: user.organisationId, accountId: request.body.accountId }, 'administrator', user) };
    },
  );
}
