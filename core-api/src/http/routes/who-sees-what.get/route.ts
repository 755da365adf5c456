import { sightSchema } from '../../../answer/sight/sight-schema.ts';
import { whoSeesWhat } from '../../../answer/sight/who-sees-what.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/who-sees-what: agreements, legal bases and sensitivity as they are in force now, as one table. */
export function whoSeesWhatGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/who-sees-what',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getWhoSeesWhat',
        summary: 'Who sees what at this moment, by what decides answers',
        tags: ['agreements'],
        security: [{ user: [] }],
        response: { 200: sightSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await whoSeesWhat(core, userOf(request), request.language)),
  );
}
