import { z } from 'zod';

import { giveParticulars } from '../../../misuse/give-particulars.ts';
import { particularsHeldSchema, particularsRequestSchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/users/{accountId}/particulars: kept as keyed digests, never given by themselves. */
export function usersParticulars(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/users/:accountId/particulars',
    {
      config: { auth: 'user', roles: ['administrator', 'information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'giveStaffParticulars',
        summary: 'Give particulars of a member of staff for the rules about misuse',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: particularsRequestSchema,
        response: { 200: particularsHeldSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await giveParticulars(core, userOf(request), request.params.accountId, request.body)),
  );
}
