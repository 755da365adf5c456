import { z } from 'zod';

import { suspendedSchema, suspensionSchema } from '../../../agreements/feed-suspension-schema.ts';
import { suspendFeed } from '../../../agreements/suspend-feed.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/feeds/{feedId}/suspension: the organisation stops its own feed. No second factor is asked for again: stopping must not wait. */
export function feedsSuspend(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/feeds/:feedId/suspension',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'suspendFeed',
        summary: 'Take a feed of the organisation out of every answer, from the next request on',
        tags: ['feeds'],
        security: [{ user: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        body: suspensionSchema,
        response: { 200: suspendedSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await suspendFeed(core, userOf(request), request.params.feedId as FeedId, request.body)),
  );
}
