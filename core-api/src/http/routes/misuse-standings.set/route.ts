import { z } from 'zod';

import { standingRequestSchema, standingSchema } from '../../../misuse/misuse-schema.ts';
import { setStanding } from '../../../misuse/standings.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/misuse-standings/{accountId}: acts on the account’s next request. */
export function misuseStandingsSet(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/misuse-standings/:accountId',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'setMisuseStanding',
        summary: 'Hold an account up, or let it go on',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ accountId: z.guid() }),
        body: standingRequestSchema,
        response: { 200: standingSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await setStanding(core, userOf(request), request.params.accountId, request.body)),
  );
}
