import { z } from 'zod';

import { feedStatusSchema } from '../../../ingest/batch-schema.ts';
import { getFeed } from '../../../ingest/get-feed.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { callerOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/feeds/{feedId}: where the feed stands; a connector starts from here, and its organisation's data lead looks at it. */
export function feedsGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/feeds/:feedId',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own', orConnector: true },
      schema: {
        operationId: 'getFeed',
        summary: 'Where a feed stands: sequence, cursor, last good batch, quarantine',
        tags: ['feeds'],
        security: [{ user: [] }, { connector: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        response: { 200: feedStatusSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const result = await getFeed(core, callerOf(request), request.params.feedId as FeedId);
      return sendResult(request, reply, 200, result);
    },
  );
}
