import { keepLanguage, ownLanguageSchema } from '../../../people/keep-language.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/me/language: the language that the caller wants, remembered with their account. */
export function meLanguage(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/me/language',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own', whileOverdue: true },
      schema: {
        operationId: 'chooseLanguage',
        summary: 'Remember my language',
        tags: ['session'],
        security: [{ user: [] }],
        body: ownLanguageSchema,
        response: { 200: ownLanguageSchema, ...guardedResponses },
      },
    },
    async (request) => {
      await keepLanguage(core, userOf(request), request.body.language);
      return request.body;
    },
  );
}
