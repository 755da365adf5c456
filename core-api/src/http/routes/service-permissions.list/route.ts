import { permissionsSchema } from '../../../services/permission-schema.ts';
import { listPermissions } from '../../../services/list-permissions.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/service-permissions: the data lead’s report. */
export function servicePermissionsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/service-permissions',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listServicePermissions',
        summary: 'Sensitive services that may be sent, and team names that look telling',
        tags: ['protection'],
        security: [{ user: [] }],
        response: { 200: permissionsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listPermissions(core, userOf(request))),
  );
}
