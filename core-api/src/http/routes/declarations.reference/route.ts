import { z } from 'zod';

import { giveReference } from '../../../answer/give-reference.ts';
import { declarationSchema, referenceRequestSchema } from '../../../answer/question-schema.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/declarations/{declarationId}/reference: the reference that was not there yet. */
export function declarationsReference(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/declarations/:declarationId/reference',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any' },
      schema: {
        operationId: 'giveReference',
        summary: 'Give the reference of a declaration that was made without one',
        tags: ['search'],
        security: [{ user: [] }],
        params: z.strictObject({ declarationId: z.guid() }),
        body: referenceRequestSchema,
        response: { 200: declarationSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await giveReference(core, userOf(request), request.params.declarationId, request.body.reference)),
  );
}
