import { agreementListSchema } from '../../../agreements/agreement-schema.ts';
import { listAgreements } from '../../../agreements/list-agreements.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/agreements: what the organisation agreed to, every version. */
export function agreementsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/agreements',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listAgreements',
        summary: 'Agreements to which the organisation is a party',
        tags: ['agreements'],
        security: [{ user: [] }],
        response: { 200: agreementListSchema, ...guardedResponses },
      },
    },
    async (request) => listAgreements(core, userOf(request)),
  );
}
