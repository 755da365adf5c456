import { listShields } from '../../../shields/list-shields.ts';
import { shieldsSchema } from '../../../shields/shield-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/shields: never whom one is about. */
export function shieldsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/shields',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'broker'], signIn: 'any' },
      schema: {
        operationId: 'listShields',
        summary: 'Shields to decide, to review, or asked for',
        tags: ['protection'],
        security: [{ user: [] }],
        response: { 200: shieldsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await listShields(core, userOf(request))),
  );
}
