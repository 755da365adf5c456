import { authoriserRoles } from '../../../people/authorisers.ts';
import { searchQuotaSchema, showSearchQuota } from '../../../people/search-quota.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/search-quota: how many questions the caller's organisation lets be asked in an hour and in a day. */
export function searchQuotaGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/search-quota',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own' },
      schema: {
        operationId: 'getSearchQuota',
        summary: 'How many questions my organisation lets be asked',
        tags: ['people'],
        security: [{ user: [] }],
        response: { 200: searchQuotaSchema, ...guardedResponses },
      },
    },
    async (request) => showSearchQuota(core, userOf(request)),
  );
}
