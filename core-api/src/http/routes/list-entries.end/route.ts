import { z } from 'zod';

import { endEntry } from '../../../protected-lists/end-entry.ts';
import { listEntryResultSchema } from '../../../protected-lists/list-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/list-entries/{entryId}/end: what was taken out comes back as its partner sends it. */
export function listEntriesEnd(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/list-entries/:entryId/end',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'endListEntry',
        summary: 'End an own entry',
        tags: ['protection'],
        security: [{ user: [] }],
        params: z.strictObject({ entryId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: listEntryResultSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await endEntry(core, userOf(request), request.params.entryId)),
  );
}
