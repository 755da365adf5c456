import { z } from 'zod';

import { redriveResultSchema } from '../../../ingest/batch-schema.ts';
import { redrive } from '../../../ingest/redrive.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { callerOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/feeds/{feedId}/redrive: tries refused rows again after a rule of ours was mended. For the connector and the data lead of the same organisation. */
export function quarantineRedrive(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/feeds/:feedId/redrive',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own', orConnector: true },
      schema: {
        operationId: 'redriveQuarantine',
        summary: 'Try the refused rows of a feed once more',
        tags: ['feeds'],
        security: [{ user: [] }, { connector: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        body: z.strictObject({}).nullish(),
        response: { 200: redriveResultSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await redrive(core, callerOf(request), request.params.feedId as FeedId)),
  );
}
