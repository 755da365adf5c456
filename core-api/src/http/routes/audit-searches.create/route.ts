import { auditSearchRequestSchema, auditSearchSchema } from '../../../audit/reading/audit-search-schema.ts';
import { searchAudit } from '../../../audit/reading/search-audit.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/audit-searches: an organisation's trail with what was asked and why, and who looked at somebody. */
export function auditSearchesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/audit-searches',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'searchAudit',
        summary: 'The organisation’s trail with what was asked and why; who looked at this person or record',
        tags: ['audit'],
        security: [{ user: [] }],
        body: auditSearchRequestSchema,
        response: { 200: auditSearchSchema, ...guardedResponses, ...problemResponses(422) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await searchAudit(core, userOf(request), request.body, request.language)),
  );
}
