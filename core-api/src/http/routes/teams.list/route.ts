import { managingRoles } from '../../../people/authorisers.ts';
import { listTeams, teamListSchema } from '../../../people/teams.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/teams: teams of the caller’s organisation. */
export function teamsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/teams',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'listTeams',
        summary: 'Teams of the own organisation',
        tags: ['people'],
        security: [{ user: [] }],
        response: { 200: teamListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listTeams(core, userOf(request))),
  );
}
