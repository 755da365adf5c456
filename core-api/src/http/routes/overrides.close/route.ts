import { z } from 'zod';

import { overrideClosingSchema } from '../../../answer/override-schema.ts';
import { closeOverride } from '../../../overrides/close-override.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/overrides/{overrideId}/close: within two working days. */
export function overridesClose(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/overrides/:overrideId/close',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'closeOverride',
        summary: 'Close the investigation of somebody else’s override',
        tags: ['protection'],
        security: [{ user: [] }],
        params: z.strictObject({ overrideId: z.guid() }),
        body: overrideClosingSchema,
        response: { 200: overrideClosingSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await closeOverride(core, userOf(request), request.params.overrideId, request.body)),
  );
}
