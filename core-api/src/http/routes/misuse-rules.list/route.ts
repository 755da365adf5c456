import { ruleListSchema } from '../../../misuse/misuse-schema.ts';
import { showRules } from '../../../misuse/show-rules.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/misuse-rules: for whoever answers for them. */
export function misuseRulesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/misuse-rules',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listMisuseRules',
        summary: 'The rules about misuse, in words and thresholds',
        tags: ['misuse'],
        security: [{ user: [] }],
        response: { 200: ruleListSchema, ...guardedResponses },
      },
    },
    async (request) => showRules(core, userOf(request), request.language),
  );
}
