import { endSessions } from '../../../identity/sessions/end-sessions.ts';
import { sessionEndedSchema, signOutSchema } from '../../../identity/sessions/session-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/sign-outs: signs the caller out everywhere, or everywhere else; every token of those sessions is refused on its next request. */
export function signOutsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/sign-outs',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'signOutEverywhere',
        summary: 'End all my sessions, or all others',
        tags: ['session'],
        security: [{ user: [] }],
        body: signOutSchema,
        response: { 200: sessionEndedSchema, ...guardedResponses },
      },
    },
    async (request) => {
      const { organisationId, accountId, session } = userOf(request);
      const keep = request.body.sessions === 'others' ? session?.id : undefined;
      return { ended: await endSessions(core, { organisationId, accountId, keep }, 'signed-out', { organisationId, accountId }) };
    },
  );
}
