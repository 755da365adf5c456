import { listRecallNotices } from '../../../disputes/list-recall-notices.ts';
import { recallNoticesSchema } from '../../../disputes/recall-notice-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/recall-notices: what the caller was told of. */
export function recallNoticesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/recall-notices',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'listRecallNotices',
        summary: 'Cases of the caller, or of leavers in whose place they stand, that were shown something that turned out to be wrong',
        tags: ['review'],
        security: [{ user: [] }],
        response: { 200: recallNoticesSchema, ...guardedResponses },
      },
    },
    async (request, reply) => reply.code(200).send(await listRecallNotices(core, userOf(request))),
  );
}
