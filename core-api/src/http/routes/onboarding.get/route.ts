import { z } from 'zod';

import { getOnboarding } from '../../../onboarding/get-onboarding.ts';
import { onboardingSchema } from '../../../onboarding/onboarding-schema.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/feeds/{feedId}/onboarding: the eight steps of a partner's feed, what was said of each and what MAST sees. */
export function onboardingGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/feeds/:feedId/onboarding',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getOnboarding',
        summary: 'How far a feed of the own organisation has come on its way into service',
        tags: ['feeds'],
        security: [{ user: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        response: { 200: onboardingSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await getOnboarding(core, userOf(request), request.params.feedId as FeedId, request.language)),
  );
}
