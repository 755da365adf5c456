import { z } from 'zod';

import { decideSample } from '../../../misuse/dip-samples.ts';
import { dipVerdictRequestSchema, dipVerdictSchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/dip-samples/{sampleId}/verdict: once, and never of one’s own work. */
export function dipSamplesDecide(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/dip-samples/:sampleId/verdict',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'decideDipSample',
        summary: 'Say what a random look showed',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ sampleId: z.guid() }),
        body: dipVerdictRequestSchema,
        response: { 200: dipVerdictSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await decideSample(core, userOf(request), request.params.sampleId, request.body)),
  );
}
