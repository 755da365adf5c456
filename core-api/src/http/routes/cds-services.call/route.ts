import { answerHook } from '../../../cds/answer-hook.ts';
import { cdsCallAnswerSchema, cdsCallSchema, cdsParamsSchema } from '../../../cds/cds-schema.ts';
import type { App } from '../../app-type.ts';
import { ehrOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/cds-services/{service}: behind the sidebar's hooks. */
export function cdsServicesCall(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/cds-services/:service',
    {
      config: { auth: 'ehr' },
      schema: {
        operationId: 'callCdsService',
        summary: 'For the health sidebar: what a card may say at a hook',
        tags: ['health'],
        security: [{ ehr: [] }],
        params: cdsParamsSchema,
        body: cdsCallSchema,
        response: { 200: cdsCallAnswerSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await answerHook(core, ehrOf(request), { ...request.params, ...request.body })),
  );
}
