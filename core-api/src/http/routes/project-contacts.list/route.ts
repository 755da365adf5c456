import { projectContactsSchema } from '../../../contacts/directory-schema.ts';
import { projectContacts } from '../../../contacts/project-contacts.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/project-contacts: people to write to; none of them is an account for it. */
export function projectContactsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/project-contacts',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listProjectContacts',
        summary: 'Who stands for the organisation: six project roles and the Caldicott guardian',
        tags: ['contacts'],
        security: [{ user: [] }],
        response: { 200: projectContactsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await projectContacts(core, userOf(request))),
  );
}
