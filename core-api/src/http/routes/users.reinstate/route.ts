import { z } from 'zod';

import { authoriserRoles } from '../../../people/authorisers.ts';
import { reinstateAccount, reinstatementSchema, statusChangedSchema } from '../../../people/suspend-account.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/users/{accountId}/reinstatement: what was signed in before stays over. */
export function usersReinstate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/users/:accountId/reinstatement',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own', stepUp: true },
      schema: {
        operationId: 'reinstateUser',
        summary: 'Let a suspended account in again',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: reinstatementSchema,
        response: { 200: statusChangedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await reinstateAccount(core, userOf(request), request.params.accountId, request.body)),
  );
}
