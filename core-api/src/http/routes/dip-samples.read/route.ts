import { z } from 'zod';

import { readSample } from '../../../misuse/dip-samples.ts';
import { dipSampleSchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/dip-samples/{sampleId}/read: reading a reason is audited. */
export function dipSamplesRead(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/dip-samples/:sampleId/read',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'readDipSample',
        summary: 'Read the reason and case of one look-up drawn at random',
        tags: ['misuse'],
        security: [{ user: [] }],
        params: z.strictObject({ sampleId: z.guid() }),
        body: z.strictObject({}),
        response: { 200: dipSampleSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await readSample(core, userOf(request), request.params.sampleId)),
  );
}
