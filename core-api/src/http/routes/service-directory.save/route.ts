import { directoryReceiptSchema, directoryRequestSchema } from '../../../contacts/directory-schema.ts';
import { saveEntry } from '../../../contacts/save-entry.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/service-directory: one entry for each team. */
export function serviceDirectorySave(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/service-directory',
    {
      config: { auth: 'user', roles: ['data-lead'], signIn: 'own' },
      schema: {
        operationId: 'saveServiceDirectoryEntry',
        summary: 'Enter a team’s contact, or replace the one that it has',
        tags: ['contacts'],
        security: [{ user: [] }],
        body: directoryRequestSchema,
        response: { 201: directoryReceiptSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await saveEntry(core, userOf(request), request.body)),
  );
}
