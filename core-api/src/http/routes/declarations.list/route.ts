import { listDeclarations } from '../../../answer/list-declarations.ts';
import { declarationListSchema } from '../../../answer/question-schema.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/declarations: what the caller may resume, and whose reference is still to be given. */
export function declarationsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/declarations',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any' },
      schema: {
        operationId: 'listDeclarations',
        summary: 'Own declarations that are live, or whose reference is still to be given',
        tags: ['search'],
        security: [{ user: [] }],
        response: { 200: declarationListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listDeclarations(core, userOf(request))),
  );
}
