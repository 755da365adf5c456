import { z } from 'zod';

import { reviewPairSchema } from '../../../review/review-schema.ts';
import { viewReview } from '../../../review/view-review.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/reviews/{reviewId}/view: the compared fields of a pair and of its rivals. A POST, since it is a disclosure and counts against the day. */
export function reviewsView(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/reviews/:reviewId/view',
    {
      config: { auth: 'user', roles: ['reviewer'], signIn: 'own' },
      schema: {
        operationId: 'viewReview',
        summary: 'Open a pair: names, dates of birth and addresses as compared, and how they compare',
        tags: ['review'],
        security: [{ user: [] }],
        params: z.object({ reviewId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: reviewPairSchema, ...guardedResponses, ...problemResponses(429) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await viewReview(core, userOf(request), request.params.reviewId, request.language)),
  );
}
