import { z } from 'zod';

import { managingRoles } from '../../../people/authorisers.ts';
import { confirmAccount, confirmationSchema, confirmedSchema } from '../../../people/confirm-account.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/users/{accountId}/confirmation: by the line manager or an authoriser, once a year. */
export function usersConfirm(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/users/:accountId/confirmation',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'confirmUser',
        summary: 'Confirm that an account is still needed',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: confirmationSchema,
        response: { 200: confirmedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await confirmAccount(core, userOf(request), request.params.accountId)),
  );
}
