import { z } from 'zod';

import { changeDirectory } from '../../../contacts/change-directory.ts';
import { directoryReceiptSchema } from '../../../contacts/directory-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/stale-contacts/{contactId}/trust: it is shown again; one that has run out is told again. */
export function staleContactsTrust(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/stale-contacts/:contactId/trust',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'trustContact',
        summary: 'Say that a contact which answers no longer trust is right',
        tags: ['contacts'],
        security: [{ user: [] }],
        params: z.object({ contactId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: directoryReceiptSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeDirectory(core, userOf(request), request.params.contactId, 'trusted')),
  );
}
