import { z } from 'zod';

import { listScorecards } from '../../../scorecard/list-scorecards.ts';
import { scorecardListSchema } from '../../../scorecard/scorecard-schema.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/feeds/{feedId}/scorecards: how good a feed was, week by week. */
export function scorecardsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/feeds/:feedId/scorecards',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listScorecards',
        summary: 'Weekly data quality of a feed of the own organisation: completeness, validity, timeliness, duplicates, levels of match',
        tags: ['feeds'],
        security: [{ user: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        response: { 200: scorecardListSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listScorecards(core, userOf(request), request.params.feedId as FeedId, request.language)),
  );
}
