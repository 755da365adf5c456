import { z } from 'zod';

import { managingRoles } from '../../../people/authorisers.ts';
import { accountChangedSchema, accountChangeSchema, changeAccount } from '../../../people/change-account.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/users/{accountId}/changes: a mover’s team, an end, a sponsor, a training; the role goes by POST /v1/access-requests. */
export function usersChange(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/users/:accountId/changes',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'changeUser',
        summary: 'Change a colleague’s team, end, sponsor or training',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: accountChangeSchema,
        response: { 200: accountChangedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeAccount(core, userOf(request), request.params.accountId, request.body)),
  );
}
