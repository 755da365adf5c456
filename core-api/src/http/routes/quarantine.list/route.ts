import { z } from 'zod';

import { quarantineListSchema } from '../../../ingest/batch-schema.ts';
import { listQuarantine } from '../../../ingest/list-quarantine.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { callerOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/feeds/{feedId}/quarantine: which rows were refused, by line, field and rule; never their content. For the connector and the data lead of the same organisation. */
export function quarantineList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/feeds/:feedId/quarantine',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own', orConnector: true },
      schema: {
        operationId: 'listQuarantine',
        summary: 'Rows of a feed that were refused',
        tags: ['feeds'],
        security: [{ user: [] }, { connector: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        querystring: z.strictObject({ cursor: z.string().max(200).optional() }),
        response: { 200: quarantineListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const feedId = request.params.feedId as FeedId;
      return sendResult(request, reply, 200, await listQuarantine(core, callerOf(request), feedId, request.query.cursor));
    },
  );
}
