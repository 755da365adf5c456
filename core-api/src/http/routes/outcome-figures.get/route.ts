import { outcomeFigures, outcomeFiguresSchema } from '../../../outcomes/outcome-figures.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/outcome-figures: what came of calls and cards, in counts. */
export function outcomeFiguresGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/outcome-figures',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getOutcomeFigures',
        summary: 'What came of calls, and of cards in health records, by month',
        tags: ['outcomes'],
        security: [{ user: [] }],
        response: { 200: outcomeFiguresSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await outcomeFigures(core, userOf(request))),
  );
}
