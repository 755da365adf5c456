import { z } from 'zod';

import { managingRoles } from '../../../people/authorisers.ts';
import { statusChangedSchema, suspendAccount, suspensionSchema } from '../../../people/suspend-account.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/users/{accountId}/suspension: the account’s next request is refused. */
export function usersSuspend(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/users/:accountId/suspension',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'suspendUser',
        summary: 'Stop an account at once',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: suspensionSchema,
        response: { 200: statusChangedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await suspendAccount(core, userOf(request), request.params.accountId, request.body)),
  );
}
