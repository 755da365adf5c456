import { z } from 'zod';

import { draftLetter } from '../../../rights/draft-letter.ts';
import { rightsLetterRequestSchema, rightsLetterSchema } from '../../../rights/rights-case-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/rights-cases/{rightsCaseId}/letters. */
export function rightsCasesLetter(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/rights-cases/:rightsCaseId/letters',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'makeRightsLetter',
        summary: 'A letter of a case as text and HTML: a draft, or the answer as it was sent',
        tags: ['rights'],
        security: [{ user: [] }],
        params: z.strictObject({ rightsCaseId: z.guid() }),
        body: rightsLetterRequestSchema,
        response: { 200: rightsLetterSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await draftLetter(core, userOf(request), request.params.rightsCaseId, request.body)),
  );
}
