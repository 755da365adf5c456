import { z } from 'zod';

import { answerSchema } from '../../../answer/answer-schema.ts';
import { viewRequestSchema } from '../../../answer/question-schema.ts';
import { viewPlace } from '../../../answer/view-place.ts';
import type { PlaceId } from '../../../shared/brands.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/places/{placeId}/view: the one picked of several; only ids that were answered under the same declaration. */
export function placesView(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/places/:placeId/view',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any', asks: true },
      schema: {
        operationId: 'viewPlace',
        summary: 'See the involvements of one place that a search under this declaration returned',
        tags: ['search'],
        security: [{ user: [] }],
        params: z.object({ placeId: z.guid() }),
        body: viewRequestSchema,
        response: { 200: answerSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => {
      const placeId = request.params.placeId as PlaceId;
      const result = await viewPlace(core, userOf(request), placeId, request.body, request.language);
      return sendResult(request, reply, 200, result);
    },
  );
}
