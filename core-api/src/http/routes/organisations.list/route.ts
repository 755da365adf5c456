import { listOrganisations, organisationListSchema } from '../../../people/organisations.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/organisations: who takes part. */
export function organisationsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/organisations',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'any' },
      schema: {
        operationId: 'listOrganisations',
        summary: 'Organisations that take part',
        tags: ['people'],
        security: [{ user: [] }],
        response: { 200: organisationListSchema, ...guardedResponses },
      },
    },
    async (request) => listOrganisations(core, userOf(request)),
  );
}
