import { gatewayCatalogueSchema } from '../../../answer/gateway-catalogue-schema.ts';
import { listGatewayCatalogue } from '../../../answer/list-gateway-catalogue.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/gateway-catalogue: the law as it stands here, for everybody to read. */
export function gatewayCatalogueList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/gateway-catalogue',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'listGatewayCatalogue',
        summary: 'Every legal gateway of the catalogue, whether or not the caller may declare it',
        tags: ['search'],
        security: [{ user: [] }],
        response: { 200: gatewayCatalogueSchema, ...guardedResponses },
      },
    },
    async (request) => listGatewayCatalogue(core, request.language),
  );
}
