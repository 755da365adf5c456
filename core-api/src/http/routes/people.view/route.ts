import { z } from 'zod';

import { answerSchema } from '../../../answer/answer-schema.ts';
import { viewRequestSchema } from '../../../answer/question-schema.ts';
import { viewPerson } from '../../../answer/view-person.ts';
import type { PersonId } from '../../../shared/brands.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/people/{personId}/view: the one picked of several; only ids that were answered under the same declaration. */
export function peopleView(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/people/:personId/view',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any', asks: true },
      schema: {
        operationId: 'viewPerson',
        summary: 'See the involvements of one person that a search under this declaration returned',
        tags: ['search'],
        security: [{ user: [] }],
        params: z.object({ personId: z.guid() }),
        body: viewRequestSchema,
        response: { 200: answerSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => {
      const personId = request.params.personId as PersonId;
      const result = await viewPerson(core, userOf(request), personId, request.body, request.language);
      return sendResult(request, reply, 200, result);
    },
  );
}
