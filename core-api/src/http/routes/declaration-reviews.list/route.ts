import { oversightListSchema, oversightQuerySchema } from '../../../oversight/oversight-schema.ts';
import { listWaiting } from '../../../oversight/list-waiting.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/declaration-reviews: what is left to do about declarations already made. */
export function declarationReviewsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/declaration-reviews',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listDeclarationReviews',
        summary: 'Declarations that wait for information governance, or for an overdue reference',
        tags: ['oversight'],
        security: [{ user: [] }],
        querystring: oversightQuerySchema,
        response: { 200: oversightListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await listWaiting(core, userOf(request), request.query.waiting)),
  );
}
