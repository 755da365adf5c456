import { keepTimeBaseline, timeBaselineRequestSchema, timeBaselineSchema } from '../../../outcomes/keep-time-baseline.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/time-baseline: how long it takes without MAST, as the organisation has measured it. */
export function timeBaselineKeep(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/time-baseline',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'keepTimeBaseline',
        summary: 'Enter how long it takes without MAST to find out whom to call, as measured',
        tags: ['outcomes'],
        security: [{ user: [] }],
        body: timeBaselineRequestSchema,
        response: { 201: timeBaselineSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(201).send(await keepTimeBaseline(core, userOf(request), request.body)),
  );
}
