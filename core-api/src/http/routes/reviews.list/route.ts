import { z } from 'zod';

import { listReviews } from '../../../review/list-reviews.ts';
import { reviewListSchema } from '../../../review/review-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/reviews: the questions that wait for this reviewer; nothing about whom they are. */
export function reviewsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/reviews',
    {
      config: { auth: 'user', roles: ['reviewer'], signIn: 'own' },
      schema: {
        operationId: 'listReviews',
        summary: 'Pairs of records that wait for a reviewer, the most pressing first',
        tags: ['review'],
        security: [{ user: [] }],
        querystring: z.strictObject({ cursor: z.string().max(200).optional() }),
        response: { 200: reviewListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listReviews(core, userOf(request), request.query.cursor, request.language)),
  );
}
