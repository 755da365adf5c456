import { clientListSchema } from '../../../clients/client-schema.ts';
import { listClients } from '../../../clients/list-clients.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/clients: the machines of the caller's organisation and their keys. */
export function clientsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/clients',
    {
      config: { auth: 'user', roles: ['data-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listClients',
        summary: 'Machines of the organisation: connectors, for an administrator hosts too, their keys, and keys that wait for a second person',
        tags: ['clients'],
        security: [{ user: [] }],
        response: { 200: clientListSchema, ...guardedResponses },
      },
    },
    async (request) => listClients(core, userOf(request)),
  );
}
