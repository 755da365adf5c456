import { disputeListSchema } from '../../../disputes/dispute-schema.ts';
import { listDisputes } from '../../../disputes/list-disputes.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/disputes: records of the organisation that somebody reported as wrong. */
export function disputesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/disputes',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'listDisputes',
        summary: 'Records of the organisation that were reported as of another person or address, open ones first',
        tags: ['outcomes'],
        security: [{ user: [] }],
        response: { 200: disputeListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await listDisputes(core, userOf(request))),
  );
}
