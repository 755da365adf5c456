import { z } from 'zod';

import { readRightsCase } from '../../../rights/read-case.ts';
import { rightsCaseSchema } from '../../../rights/rights-case-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/read. */
export function rightsCasesRead(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/read',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'readRightsCase',
        summary: 'Read one case, whole; that is audited',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: rightsCaseSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await readRightsCase(core, userOf(request), request.params.rightsCaseId, request.language)),
  );
}
