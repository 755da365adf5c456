import { changeSignInPolicy, signInPolicyChangeSchema, signInPolicySchema } from '../../../identity/sign-in-policy/change-sign-in-policy.ts';
import { authoriserRoles } from '../../../people/authorisers.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/sign-in-policy: an administrator makes it stricter, an information-governance lead changes it either way. Shorter limits hold for open sessions at once. */
export function signInPolicyChange(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/sign-in-policy',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own', stepUp: true },
      schema: {
        operationId: 'changeSignInPolicy',
        summary: 'Change how my organisation lets its people sign in',
        tags: ['people'],
        security: [{ user: [] }],
        body: signInPolicyChangeSchema,
        response: { 200: signInPolicySchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeSignInPolicy(core, userOf(request), request.body)),
  );
}
