import { brokerMeasuresSchema } from '../../../broker/broker-schema.ts';
import { measureDesk } from '../../../broker/measure-desk.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/broker-measures: counts and times, about nobody. */
export function brokerMeasuresGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/broker-measures',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'broker'], signIn: 'own' },
      schema: {
        operationId: 'getBrokerMeasures',
        summary: 'How soon the desk of one’s own organisation answers',
        tags: ['broker'],
        security: [{ user: [] }],
        response: { 200: brokerMeasuresSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await measureDesk(core, userOf(request))),
  );
}
