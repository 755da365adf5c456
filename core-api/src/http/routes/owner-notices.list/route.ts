import { listOwnerNotices } from '../../../misuse/choose-owner-notices.ts';
import { ownerNoticeListSchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/owner-notices: which teams are told of looks at their open records. */
export function ownerNoticesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/owner-notices',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'listOwnerNotices',
        summary: 'Which teams are told when their open records are looked up',
        tags: ['misuse'],
        security: [{ user: [] }],
        response: { 200: ownerNoticeListSchema, ...guardedResponses },
      },
    },
    async (request) => listOwnerNotices(core, userOf(request)),
  );
}
