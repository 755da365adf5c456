import { answerSchema } from '../../../answer/answer-schema.ts';
import { searchRequestSchema } from '../../../answer/question-schema.ts';
import { searchPeople } from '../../../answer/search-people.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/searches: the question travels in the body, never in the URL, and is audited before the answer leaves. */
export function searchesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/searches',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any', asks: true },
      schema: {
        operationId: 'createSearch',
        summary: 'Ask who else is involved with this person or address',
        tags: ['search'],
        security: [{ user: [] }],
        body: searchRequestSchema,
        response: { 200: answerSchema, ...guardedResponses, ...problemResponses(409, 422, 429) },
      },
    },
    async (request, reply) => {
      const result = await searchPeople(core, userOf(request), request.body, request.language);
      return sendResult(request, reply, 200, result);
    },
  );
}
