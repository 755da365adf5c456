import { watchEntrySchema, watchRequestSchema } from '../../../misuse/misuse-schema.ts';
import { watch } from '../../../misuse/watch-list.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/watch-list: whom, is kept as a keyed digest. */
export function watchListCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/watch-list',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'watchPerson',
        summary: 'Watch who of my organisation asks about somebody',
        tags: ['misuse'],
        security: [{ user: [] }],
        body: watchRequestSchema,
        response: { 200: watchEntrySchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await watch(core, userOf(request), request.body)),
  );
}
