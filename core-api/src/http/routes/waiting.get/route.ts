import { waitingFor } from '../../../people/count-waiting.ts';
import { waitingSchema } from '../../../people/waiting-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/waiting: for a start page. */
export function waitingGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/waiting',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'getWaiting',
        summary: 'How much waits for me',
        tags: ['session'],
        security: [{ user: [] }],
        response: { 200: waitingSchema, ...guardedResponses },
      },
    },
    async (request) => waitingFor(core, userOf(request)),
  );
}
