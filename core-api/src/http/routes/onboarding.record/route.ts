import { z } from 'zod';

import { onboardingSchema, stepRequestSchema, stepSchema } from '../../../onboarding/onboarding-schema.ts';
import { recordStep } from '../../../onboarding/record-step.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/feeds/{feedId}/onboarding/{step}: what was done, when and by what evidence. */
export function onboardingRecord(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/feeds/:feedId/onboarding/:step',
    {
      config: { auth: 'user', roles: ['data-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'recordOnboardingStep',
        summary: 'Say of a step that it is open, started or done; earlier words stay in the trail',
        tags: ['feeds'],
        security: [{ user: [] }],
        params: z.object({ feedId: z.string().min(1).max(80), step: stepSchema }),
        body: stepRequestSchema,
        response: { 200: onboardingSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => {
      const { feedId, step } = request.params;
      return sendResult(request, reply, 200, await recordStep(core, userOf(request), feedId as FeedId, { step, entry: request.body, language: request.language }));
    },
  );
}
