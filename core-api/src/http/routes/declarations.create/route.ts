import { declare } from '../../../answer/declare.ts';
import { declarationRequestSchema, declarationSchema } from '../../../answer/question-schema.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/declarations: nothing is asked, counted or hinted before one of these. */
export function declarationsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/declarations',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any', asks: true },
      schema: {
        operationId: 'createDeclaration',
        summary: 'Declare the legal gateway, the reason and the reference for one subject',
        tags: ['search'],
        security: [{ user: [] }],
        body: declarationRequestSchema,
        response: { 201: declarationSchema, ...guardedResponses, ...problemResponses(422) },
      },
    },
    async (request, reply) => {
      const result = await declare(core, userOf(request), request.body);
      return sendResult(request, reply, 201, result);
    },
  );
}
