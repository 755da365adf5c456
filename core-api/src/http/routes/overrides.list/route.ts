import { overridesSchema } from '../../../answer/override-schema.ts';
import { listOverrides } from '../../../overrides/list-overrides.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/overrides: for information governance. */
export function overridesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/overrides',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listOverrides',
        summary: 'Overrides, their investigations, and counts by account',
        tags: ['protection'],
        security: [{ user: [] }],
        response: { 200: overridesSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listOverrides(core, userOf(request))),
  );
}
