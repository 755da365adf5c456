import { z } from 'zod';

import { authoriserRoles } from '../../../people/authorisers.ts';
import { closeAccount, closedSchema, closureSchema } from '../../../people/close-account.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/users/{accountId}/closure: sessions, staff links and declarations end with it. */
export function usersClose(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/users/:accountId/closure',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own', stepUp: true },
      schema: {
        operationId: 'closeUser',
        summary: 'Close a leaver’s account, and see what goes to somebody else',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: closureSchema,
        response: { 200: closedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await closeAccount(core, userOf(request), request.params.accountId, request.body)),
  );
}
