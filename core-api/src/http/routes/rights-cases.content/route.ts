import { z } from 'zod';

import { readRightsContent } from '../../../rights/read-content.ts';
import { rightsContentSchema } from '../../../rights/rights-content-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/content. */
export function rightsCasesContent(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/content',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'readRightsContent',
        summary: 'What an answer would hold at this moment, and by which rule',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: rightsContentSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await readRightsContent(core, userOf(request), request.params.rightsCaseId, request.language)),
  );
}
