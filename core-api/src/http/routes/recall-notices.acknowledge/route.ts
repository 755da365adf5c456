import { z } from 'zod';

import { acknowledgeRecall } from '../../../disputes/acknowledge-recall.ts';
import { acknowledgementSchema } from '../../../disputes/recall-notice-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/recall-notices/{declarationId}/acknowledgement: the caller has read it. */
export function recallNoticesAcknowledge(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/recall-notices/:declarationId/acknowledgement',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'acknowledgeRecall',
        summary: 'Say that the recall notice of a declaration has been read',
        tags: ['review'],
        security: [{ user: [] }],
        params: z.object({ declarationId: z.guid() }),
        body: z.strictObject({}),
        response: { 201: acknowledgementSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await acknowledgeRecall(core, userOf(request), request.params.declarationId)),
  );
}
