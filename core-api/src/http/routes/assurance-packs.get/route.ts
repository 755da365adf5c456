import { z } from 'zod';

import { makePack } from '../../../assurance/make-pack.ts';
import { monthSchema, packSchema } from '../../../assurance/pack-schema.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/assurance-packs/{month}: what an information-governance lead answers for, in two pages. */
export function assurancePacksGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/assurance-packs/:month',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'getAssurancePack',
        summary: 'Counts, latencies, freshness, outcomes and open risks of a month, in the language asked for',
        tags: ['outcomes'],
        security: [{ user: [] }],
        params: z.object({ month: monthSchema }),
        response: { 200: packSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const pack = await makePack(core, userOf(request), request.params.month, request.language);
      return sendResult(request, reply, 200, pack === undefined ? failed({ code: 'not-found' }) : ok(pack));
    },
  );
}
