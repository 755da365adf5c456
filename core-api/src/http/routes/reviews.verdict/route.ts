import { z } from 'zod';

import { giveVerdict } from '../../../review/give-verdict.ts';
import { verdictRequestSchema, verdictResultSchema } from '../../../review/review-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/reviews/{reviewId}/verdicts: same, different or unsure, and why. */
export function reviewsVerdict(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/reviews/:reviewId/verdicts',
    {
      config: { auth: 'user', roles: ['reviewer'], signIn: 'own' },
      schema: {
        operationId: 'giveVerdict',
        summary: 'Say whether the two records are of one person; a later verdict replaces an earlier one of the same reviewer',
        tags: ['review'],
        security: [{ user: [] }],
        params: z.object({ reviewId: z.guid() }),
        body: verdictRequestSchema,
        response: { 201: verdictResultSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await giveVerdict(core, userOf(request), request.params.reviewId, request.body)),
  );
}
