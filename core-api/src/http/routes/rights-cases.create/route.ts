import { openCase } from '../../../rights/open-case.ts';
import { rightsCaseRequestSchema, rightsCaseStateSchema } from '../../../rights/rights-case-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases: a letter came. */
export function rightsCasesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'openRightsCase',
        summary: 'Enter what somebody asked of the organisation about their own data',
        tags: ['rights'],
        security: [{ user: [] }],
        body: rightsCaseRequestSchema,
        response: { 201: rightsCaseStateSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await openCase(core, userOf(request), request.body)),
  );
}
