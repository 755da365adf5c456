import { z } from 'zod';

import { oversightOutcomeRequestSchema, oversightOutcomeSchema } from '../../../oversight/oversight-schema.ts';
import { reviewDeclaration } from '../../../oversight/review-declaration.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/declaration-reviews/{declarationId}/outcome: once, and never by its maker. */
export function declarationReviewsSettle(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/declaration-reviews/:declarationId/outcome',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'settleDeclarationReview',
        summary: 'Say what information governance makes of a declaration',
        tags: ['oversight'],
        security: [{ user: [] }],
        params: z.object({ declarationId: z.guid() }),
        body: oversightOutcomeRequestSchema,
        response: { 200: oversightOutcomeSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await reviewDeclaration(core, userOf(request), request.params.declarationId, request.body.outcome)),
  );
}
