import { z } from 'zod';

import { reopeningSchema } from '../../../agreements/feed-suspension-schema.ts';
import { reopenFeed } from '../../../agreements/reopen-feed.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/feeds/{feedId}/reopening: two people let a suspended feed in again. */
export function feedsReopen(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/feeds/:feedId/reopening',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'reopenFeed',
        summary: 'Let a suspended feed into answers again: one person asks, another agrees',
        tags: ['feeds'],
        security: [{ user: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        body: z.strictObject({}),
        response: { 200: reopeningSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await reopenFeed(core, userOf(request), request.params.feedId as FeedId)),
  );
}
