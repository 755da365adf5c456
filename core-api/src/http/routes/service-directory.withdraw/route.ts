import { z } from 'zod';

import { changeDirectory } from '../../../contacts/change-directory.ts';
import { directoryReceiptSchema } from '../../../contacts/directory-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/service-directory/{entryId}/withdraw: answers fall back to it no more. */
export function serviceDirectoryWithdraw(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/service-directory/:entryId/withdraw',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'withdrawServiceDirectoryEntry',
        summary: 'Take a team’s contact out of the directory',
        tags: ['contacts'],
        security: [{ user: [] }],
        params: z.object({ entryId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: directoryReceiptSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeDirectory(core, userOf(request), request.params.entryId, 'withdrawn')),
  );
}
