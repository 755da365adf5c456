import { readRightsLaw } from '../../../rights/read-law.ts';
import { rightsLawSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/rights-law: what the desk goes by; nobody has confirmed any of it. */
export function rightsLawGet(app: App, _deps: RouteDeps): void {
  app.get(
    '/v1/rights-law',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'data-lead'], signIn: 'own' },
      schema: {
        operationId: 'getRightsLaw',
        summary: 'Time limits and exemptions of the rights desk, as data',
        tags: ['rights'],
        security: [{ user: [] }],
        response: { 200: rightsLawSchema, ...guardedResponses },
      },
    },
    async (request) => readRightsLaw(request.language),
  );
}
