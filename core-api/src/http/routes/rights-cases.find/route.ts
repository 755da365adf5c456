import { z } from 'zod';

import { findOwnRecords } from '../../../rights/find-records.ts';
import { rightsFoundSchema, rightsSearchRequestSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/record-search: own records alone. */
export function rightsCasesFind(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/record-search',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'findRightsRecords',
        summary: 'Look for the organisation’s own records that may be the person’s',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsSearchRequestSchema,
        response: { 200: rightsFoundSchema, ...guardedResponses, ...problemResponses(422) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await findOwnRecords(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
