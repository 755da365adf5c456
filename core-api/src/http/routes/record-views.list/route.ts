import { listRecordViews } from '../../../audit/reading/list-record-views.ts';
import { recordViewListSchema, recordViewRequestSchema } from '../../../audit/reading/record-view-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/record-views: the owner's audit, every view of an organisation's own records. */
export function recordViewsList(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/record-views',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listRecordViews',
        summary: 'Every view of the organisation’s own records, by whomever; never others’ records nor what was asked',
        tags: ['audit'],
        security: [{ user: [] }],
        body: recordViewRequestSchema,
        response: { 200: recordViewListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listRecordViews(core, userOf(request), request.body, request.language)),
  );
}
