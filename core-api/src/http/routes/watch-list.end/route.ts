import { z } from 'zod';

import { watchEntrySchema } from '../../../misuse/misuse-schema.ts';
import { endWatch } from '../../../misuse/watch-list.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/watch-list/{watchId}/end. */
export function watchListEnd(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/watch-list/:watchId/end',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'endWatch',
        summary: 'Watch somebody no more',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ watchId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: watchEntrySchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await endWatch(core, userOf(request), request.params.watchId)),
  );
}
