import { z } from 'zod';

import { alertOutcomeRequestSchema, alertOutcomeSchema } from '../../../misuse/misuse-schema.ts';
import { settleAlert } from '../../../misuse/settle-alert.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/misuse-alerts/{alertId}/outcome: once, and never by whoever it is about. */
export function misuseAlertsSettle(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/misuse-alerts/:alertId/outcome',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'settleMisuseAlert',
        summary: 'Say what an alert about misuse was',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ alertId: z.guid() }),
        body: alertOutcomeRequestSchema,
        response: { 200: alertOutcomeSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await settleAlert(core, userOf(request), request.params.alertId, request.body)),
  );
}
