import { z } from 'zod';

import { chooseOwnerNotices } from '../../../misuse/choose-owner-notices.ts';
import { ownerNoticeRequestSchema, ownerNoticeSchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/teams/{teamId}/owner-notices: opt in or out. */
export function teamsOwnerNotices(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/teams/:teamId/owner-notices',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'chooseOwnerNotices',
        summary: 'Choose whether a team is told when its open records are looked up',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ teamId: z.guid() }),
        body: ownerNoticeRequestSchema,
        response: { 200: ownerNoticeSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await chooseOwnerNotices(core, userOf(request), request.params.teamId, request.body)),
  );
}
