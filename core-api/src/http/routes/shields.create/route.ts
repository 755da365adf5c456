import { askShield } from '../../../shields/ask-shield.ts';
import { shieldRequestSchema, shieldResultSchema } from '../../../shields/shield-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/shields: for whomever, also another organisation’s client. */
export function shieldsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/shields',
    {
      config: { auth: 'user', roles: ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'broker'], signIn: 'any' },
      schema: {
        operationId: 'askShield',
        summary: 'Ask that somebody is found by no question; it acts within seconds',
        tags: ['protection'],
        security: [{ user: [] }],
        body: shieldRequestSchema,
        response: { 201: shieldResultSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await askShield(core, userOf(request), request.body)),
  );
}
