import { openOverride } from '../../../answer/open-override.ts';
import { overrideRequestSchema, overrideResultSchema } from '../../../answer/override-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/overrides: named people only; says nothing of whether anybody is there. */
export function overridesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/overrides',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead'], signIn: 'own', stepUp: true, asks: true },
      schema: {
        operationId: 'openOverride',
        summary: 'Open an override, and with it an investigation',
        tags: ['protection'],
        security: [{ user: [] }],
        body: overrideRequestSchema,
        response: { 201: overrideResultSchema, ...guardedResponses, ...problemResponses(409, 422) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await openOverride(core, userOf(request), request.body)),
  );
}
