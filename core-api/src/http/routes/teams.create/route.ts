import { enterTeam, newTeamSchema, teamSchema } from '../../../people/teams.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/teams: a team and its line manager. */
export function teamsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/teams',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own' },
      schema: {
        operationId: 'createTeam',
        summary: 'Enter a team',
        tags: ['people'],
        security: [{ user: [] }],
        body: newTeamSchema,
        response: { 201: teamSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await enterTeam(core, userOf(request), request.body)),
  );
}
