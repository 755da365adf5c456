import { z } from 'zod';

import { quarantineListSchema } from '../../../ingest/batch-schema.ts';
import { listQuarantine } from '../../../ingest/list-quarantine.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { connectorOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/feeds/{feedId}/quarantine: which rows were refused, by line, field and rule; never their content. */
export function quarantineList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/feeds/:feedId/quarantine',
    {
      config: { auth: 'connector' },
      schema: {
        operationId: 'listQuarantine',
        summary: 'Rows of a feed that were refused',
        tags: ['feeds'],
        security: [{ connector: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        querystring: z.strictObject({ cursor: z.string().max(200).optional() }),
        response: { 200: quarantineListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const feedId = request.params.feedId as FeedId;
      return sendResult(request, reply, 200, await listQuarantine(core, connectorOf(request), feedId, request.query.cursor));
    },
  );
}
