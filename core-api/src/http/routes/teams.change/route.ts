import { z } from 'zod';

import { changeTeam, teamChangeSchema, teamSchema } from '../../../people/teams.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/teams/{teamId}/changes: another name or line manager, or no team any more. */
export function teamsChange(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/teams/:teamId/changes',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own' },
      schema: {
        operationId: 'changeTeam',
        summary: 'Change a team',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ teamId: z.guid() }),
        body: teamChangeSchema,
        response: { 200: teamSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeTeam(core, userOf(request), request.params.teamId, request.body)),
  );
}
