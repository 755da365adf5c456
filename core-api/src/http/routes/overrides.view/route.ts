import { z } from 'zod';

import { answerSchema } from '../../../answer/answer-schema.ts';
import { viewOverride } from '../../../answer/view-override.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/overrides/{overrideId}/view: one person, one time; the owners are told. */
export function overridesView(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/overrides/:overrideId/view',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead'], signIn: 'own', stepUp: true, asks: true },
      schema: {
        operationId: 'viewOverride',
        summary: 'The one view of an override',
        tags: ['protection'],
        security: [{ user: [] }],
        params: z.strictObject({ overrideId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: answerSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await viewOverride(core, userOf(request), request.params.overrideId, request.language)),
  );
}
