import { listEntries } from '../../../protected-lists/list-entries.ts';
import { listEntriesSchema } from '../../../protected-lists/list-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/list-entries: nobody reads another keeper’s. */
export function listEntriesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/list-entries',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listListEntries',
        summary: 'The own entries, by their references',
        tags: ['protection'],
        security: [{ user: [] }],
        response: { 200: listEntriesSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listEntries(core, userOf(request))),
  );
}
