import { receivedSchema } from '../../../people/people-schema.ts';
import { proposalSchema, propose } from '../../../people/propose.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/access-requests: a colleague is proposed for an account or another role, and somebody else decides. */
export function accessRequestsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/access-requests',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'createAccessRequest',
        summary: 'Propose a colleague for an account, or for another role',
        tags: ['people'],
        security: [{ user: [] }],
        body: proposalSchema,
        response: { 202: receivedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 202, await propose(core, userOf(request), request.body)),
  );
}
