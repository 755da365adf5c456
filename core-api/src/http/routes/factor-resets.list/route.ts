import { factorResetsSchema, listFactorResets } from '../../../identity/recovery/decide-factor-reset.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/factor-resets: who of the organisation lost their second factor and waits. */
export function factorResetsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/factor-resets',
    {
      config: { auth: 'user', roles: ['administrator'], signIn: 'own' },
      schema: {
        operationId: 'listFactorResets',
        summary: 'Who waits for a new second factor',
        tags: ['people'],
        security: [{ user: [] }],
        response: { 200: factorResetsSchema, ...guardedResponses },
      },
    },
    async (request) => listFactorResets(core, userOf(request)),
  );
}
