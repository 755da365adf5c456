import { answerHook } from '../../../cds/answer-hook.ts';
import { cdsCallAnswerSchema, cdsParamsSchema, cdsResumedCallSchema } from '../../../cds/cds-schema.ts';
import type { App } from '../../app-type.ts';
import { ehrOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/cds-services/{service}/patient: the same call goes on once its patient was read. */
export function cdsServicesPatient(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/cds-services/:service/patient',
    {
      config: { auth: 'ehr' },
      schema: {
        operationId: 'continueCdsCall',
        summary: 'For the health sidebar: go on with a call that needed its patient',
        tags: ['health'],
        security: [{ ehr: [] }],
        params: cdsParamsSchema,
        body: cdsResumedCallSchema,
        response: { 200: cdsCallAnswerSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await answerHook(core, ehrOf(request), { ...request.params, ...request.body })),
  );
}
