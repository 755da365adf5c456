import { cdsFeedbackAnswerSchema, cdsFeedbackSchema, cdsParamsSchema } from '../../../cds/cds-schema.ts';
import { keepFeedback } from '../../../cds/keep-feedback.ts';
import type { App } from '../../app-type.ts';
import { ehrOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/cds-services/{service}/feedback: behind the sidebar's feedback. */
export function cdsServicesFeedback(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/cds-services/:service/feedback',
    {
      config: { auth: 'ehr' },
      schema: {
        operationId: 'keepCdsFeedback',
        summary: 'For the health sidebar: what became of cards',
        tags: ['health'],
        security: [{ ehr: [] }],
        params: cdsParamsSchema,
        body: cdsFeedbackSchema,
        response: { 200: cdsFeedbackAnswerSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await keepFeedback(core, ehrOf(request), request.params.service, request.body)),
  );
}
