import { directorySchema } from '../../../contacts/directory-schema.ts';
import { listDirectory } from '../../../contacts/list-directory.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/service-directory: whom to call in which team, as its data lead keeps it. */
export function serviceDirectoryGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/service-directory',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'getServiceDirectory',
        summary: 'The organisation’s service directory, and the contacts that answers no longer trust',
        tags: ['contacts'],
        security: [{ user: [] }],
        response: { 200: directorySchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await listDirectory(core, userOf(request))),
  );
}
