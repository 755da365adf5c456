import { projectContactRequestSchema, projectContactsSchema } from '../../../contacts/directory-schema.ts';
import { projectContacts } from '../../../contacts/project-contacts.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/project-contacts: the one before is forgotten. */
export function projectContactsSave(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/project-contacts',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'saveProjectContact',
        summary: 'Enter who stands for the organisation in one role',
        tags: ['contacts'],
        security: [{ user: [] }],
        body: projectContactRequestSchema,
        response: { 200: projectContactsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await projectContacts(core, userOf(request), request.body)),
  );
}
