import { z } from 'zod';

import { oversightItemSchema } from '../../../oversight/oversight-schema.ts';
import { readDeclarationReason } from '../../../oversight/read-declaration-reason.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/declaration-reviews/{declarationId}/read: a disclosure, and therefore no GET. */
export function declarationReviewsRead(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/declaration-reviews/:declarationId/read',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'readDeclarationReview',
        summary: 'Why a declaration was made, in its maker’s words',
        tags: ['oversight'],
        security: [{ user: [] }],
        params: z.object({ declarationId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: oversightItemSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await readDeclarationReason(core, userOf(request), request.params.declarationId)),
  );
}
