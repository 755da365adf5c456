import { z } from 'zod';

import { chooseRecords } from '../../../rights/choose-records.ts';
import { rightsCaseStateSchema } from '../../../rights/rights-case-schema.ts';
import { rightsChoiceRequestSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/records. */
export function rightsCasesChoose(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/records',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'chooseRightsRecords',
        summary: 'Say which own records are the person’s',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsChoiceRequestSchema,
        response: { 200: rightsCaseStateSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await chooseRecords(core, userOf(request), request.params.rightsCaseId, request.body.recordIds)),
  );
}
