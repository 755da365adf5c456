import { z } from 'zod';

import { mergeRequestSchema, mergeResultSchema, mergeSources } from '../../../review/merge-sources.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { connectorOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/feeds/{feedId}/merges: the source has found two of its references to be one person, or no longer. */
export function mergesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/feeds/:feedId/merges',
    {
      config: { auth: 'connector' },
      schema: {
        operationId: 'mergeSources',
        summary: 'Merge or unmerge two references of the source (ADT A40 and its reversal)',
        tags: ['feeds'],
        security: [{ connector: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        body: mergeRequestSchema,
        response: { 200: mergeResultSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await mergeSources(core, connectorOf(request), request.params.feedId as FeedId, request.body)),
  );
}
