import { changeSearchQuota, searchQuotaChangeSchema, searchQuotaSchema } from '../../../people/search-quota.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/search-quota: an information-governance lead changes how many questions their organisation lets be asked. */
export function searchQuotaChange(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/search-quota',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'changeSearchQuota',
        summary: 'Change how many questions my organisation lets be asked',
        tags: ['people'],
        security: [{ user: [] }],
        body: searchQuotaChangeSchema,
        response: { 200: searchQuotaSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeSearchQuota(core, userOf(request), request.body)),
  );
}
