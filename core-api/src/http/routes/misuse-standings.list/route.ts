import { standingListSchema } from '../../../misuse/misuse-schema.ts';
import { listStandings } from '../../../misuse/standings.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/misuse-standings: who is held up, and how far. */
export function misuseStandingsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/misuse-standings',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'listMisuseStandings',
        summary: 'Who in my organisation or my teams is held up',
        tags: ['misuse'],
        security: [{ user: [] }],
        response: { 200: standingListSchema, ...guardedResponses },
      },
    },
    async (request) => listStandings(core, userOf(request)),
  );
}
