import { resumeQuestion } from '../../../answer/resume-question.ts';
import { resumedQuestionSchema, resumeQuestionSchema } from '../../../answer/resumed-question-schema.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/resumed-questions: what the caller asked when they were given a MAST reference, while their declaration lasts. */
export function questionsResume(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/resumed-questions',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any', asks: true },
      schema: {
        operationId: 'resumeQuestion',
        summary: 'Find one’s own question of a MAST reference, to ask it again under the declaration that is still live',
        tags: ['search'],
        security: [{ user: [] }],
        body: resumeQuestionSchema,
        response: { 200: resumedQuestionSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await resumeQuestion(core, userOf(request), request.body.reference)),
  );
}
