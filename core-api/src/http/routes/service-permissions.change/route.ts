import { permissionRequestSchema, permissionsSchema } from '../../../services/permission-schema.ts';
import { signPermission } from '../../../services/sign-permission.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/service-permissions: a signature for one category by name. */
export function servicePermissionsChange(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/service-permissions',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'changeServicePermission',
        summary: 'Switch a sensitive category of service on or off for a feed',
        tags: ['protection'],
        security: [{ user: [] }],
        body: permissionRequestSchema,
        response: { 200: permissionsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await signPermission(core, userOf(request), request.body)),
  );
}
