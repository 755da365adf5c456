import { feedListSchema } from '../../../scorecard/feed-list-schema.ts';
import { listFeeds } from '../../../scorecard/list-feeds.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/feeds: the feeds of the own organisation, and how each stands. */
export function feedsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/feeds',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listFeeds',
        summary: 'Feeds of the own organisation, and how each stands',
        tags: ['feeds'],
        security: [{ user: [] }],
        response: { 200: feedListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await listFeeds(core, userOf(request), request.language)),
  );
}
