import { managingRoles } from '../../../people/authorisers.ts';
import { listUsers, userFilterSchema, userListSchema } from '../../../people/list-users.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/users: accounts of the caller’s own organisation. */
export function usersList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/users',
    {
      config: { auth: 'user', roles: managingRoles, signIn: 'own' },
      schema: {
        operationId: 'listUsers',
        summary: 'Accounts of the own organisation, and what is due with them',
        tags: ['people'],
        security: [{ user: [] }],
        querystring: userFilterSchema,
        response: { 200: userListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listUsers(core, userOf(request), request.query)),
  );
}
