import { addEntry } from '../../../protected-lists/add-entry.ts';
import { listEntryRequestSchema, listEntryResultSchema } from '../../../protected-lists/list-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/list-entries: acts at once, on what is held and on what comes. */
export function listEntriesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/list-entries',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'addListEntry',
        summary: 'Add a person who may never be loaded, or the address of a refuge, to the own list',
        tags: ['protection'],
        security: [{ user: [] }],
        body: listEntryRequestSchema,
        response: { 201: listEntryResultSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await addEntry(core, userOf(request), request.body)),
  );
}
