import { showSignInPolicy, signInPolicySchema } from '../../../identity/sign-in-policy/change-sign-in-policy.ts';
import { authoriserRoles } from '../../../people/authorisers.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/sign-in-policy: how the caller's organisation lets its people sign in. */
export function signInPolicyGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/sign-in-policy',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own' },
      schema: {
        operationId: 'getSignInPolicy',
        summary: 'How my organisation lets its people sign in',
        tags: ['people'],
        security: [{ user: [] }],
        response: { 200: signInPolicySchema, ...guardedResponses },
      },
    },
    async (request) => showSignInPolicy(core, userOf(request)),
  );
}
