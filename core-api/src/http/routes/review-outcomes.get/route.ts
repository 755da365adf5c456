import { countOutcomes } from '../../../review/count-outcomes.ts';
import { reviewOutcomesSchema } from '../../../review/review-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/review-outcomes: counts only. */
export function reviewOutcomesGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/review-outcomes',
    {
      config: { auth: 'user', roles: ['reviewer', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getReviewOutcomes',
        summary: 'What became of the reviewed pairs, and the live precision that the blind sample shows',
        tags: ['review'],
        security: [{ user: [] }],
        response: { 200: reviewOutcomesSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await countOutcomes(core, userOf(request))),
  );
}
