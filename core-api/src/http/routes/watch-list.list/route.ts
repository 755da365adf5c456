import { watchListSchema } from '../../../misuse/misuse-schema.ts';
import { listWatched } from '../../../misuse/watch-list.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/watch-list: entries, never whom. */
export function watchListList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/watch-list',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listWatched',
        summary: 'Entries of the watch list',
        tags: ['misuse'],
        security: [{ user: [] }],
        response: { 200: watchListSchema, ...guardedResponses },
      },
    },
    async (request) => listWatched(core, userOf(request)),
  );
}
