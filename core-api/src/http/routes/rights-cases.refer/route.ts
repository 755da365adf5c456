import { z } from 'zod';

import { referCase } from '../../../rights/refer-case.ts';
import { rightsReferralRequestSchema, rightsReferralSchema } from '../../../rights/rights-case-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/referrals. */
export function rightsCasesRefer(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/referrals',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'referRightsCase',
        summary: 'Pass a case on to another controller, where whoever asks wants that',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsReferralRequestSchema,
        response: { 201: rightsReferralSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await referCase(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
