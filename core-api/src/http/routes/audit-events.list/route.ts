import { auditListSchema, auditQuerySchema } from '../../../audit/reading/audit-list-schema.ts';
import { listAuditEvents } from '../../../audit/reading/list-audit-events.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/audit-events: everybody's own trail, and an organisation's for its information-governance lead. */
export function auditEventsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/audit-events',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'any' },
      schema: {
        operationId: 'listAuditEvents',
        summary: 'Who did what and when: one’s own, or the organisation’s; never what was asked or answered',
        tags: ['audit'],
        security: [{ user: [] }],
        querystring: auditQuerySchema,
        response: { 200: auditListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listAuditEvents(core, userOf(request), request.query, request.language)),
  );
}
