import { consistencyQuerySchema, consistencySchema, logPathSchema } from '../../../audit/log/log-schema.ts';
import { proveConsistency } from '../../../audit/log/read-log.ts';
import type { App } from '../../app-type.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/audit-log/{log}/consistency: that one checkpoint's tree is the beginning of another's. */
export function auditConsistencyGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/audit-log/:log/consistency',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getAuditConsistency',
        summary: 'That one size of a log is the beginning of a larger one',
        tags: ['audit'],
        security: [{ user: [] }],
        params: logPathSchema,
        querystring: consistencyQuerySchema,
        response: { 200: consistencySchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await proveConsistency(core, request.params.log, request.query.from, request.query.to)),
  );
}
