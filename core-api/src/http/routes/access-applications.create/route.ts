import { apply } from '../../../people/apply.ts';
import { applicationSchema, receivedSchema } from '../../../people/people-schema.ts';
import type { App } from '../../app-type.ts';
import { problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** Calls an hour: a machine behind a partner's proxy must not keep its colleagues out for longer, nor fill the lists of those who decide. Judgement. */
const rateLimit = { perAddress: 20, altogether: 200, windowSeconds: 3600 };

/** POST /v1/access-applications: somebody who cannot sign in yet applies; answered alike, whatever exists. */
export function accessApplicationsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/access-applications',
    {
      config: { auth: 'public', rateLimit },
      schema: {
        operationId: 'createAccessApplication',
        summary: 'Apply for an account, without one',
        tags: ['people'],
        security: [],
        body: applicationSchema,
        response: { 202: receivedSchema, ...problemResponses(400, 413, 415, 429) },
      },
    },
    async (request, reply) => sendResult(request, reply, 202, await apply(core, request.body)),
  );
}
