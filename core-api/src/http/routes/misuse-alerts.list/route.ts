import { listAlerts } from '../../../misuse/list-alerts.ts';
import { misuseAlertListSchema, misuseAlertQuerySchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/misuse-alerts: for information governance, and for team leads those of their teams. */
export function misuseAlertsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/misuse-alerts',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'listMisuseAlerts',
        summary: 'What the rules about misuse found in my organisation or my teams',
        tags: ['misuse'],
        security: [{ user: [] }],
        querystring: misuseAlertQuerySchema,
        response: { 200: misuseAlertListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listAlerts(core, userOf(request), request.query, request.language)),
  );
}
