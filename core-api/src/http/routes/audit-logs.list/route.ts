import { listLogs } from '../../../audit/log/list-logs.ts';
import { auditLogsSchema } from '../../../audit/log/log-schema.ts';
import type { App } from '../../app-type.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/audit-log: the logs over the audit trail and the keys that their checkpoints are checked by. */
export function auditLogsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/audit-log',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listAuditLogs',
        summary: 'The logs over the audit trail: origin, key, size, witnesses',
        tags: ['audit'],
        security: [{ user: [] }],
        response: { 200: auditLogsSchema, ...guardedResponses },
      },
    },
    async (_request, reply) => reply.code(200).send(await listLogs(core)),
  );
}
