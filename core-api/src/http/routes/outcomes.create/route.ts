import { outcomeRequestSchema, outcomeSchema } from '../../../outcomes/outcome-schema.ts';
import { recordOutcome } from '../../../outcomes/record-outcome.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/outcomes: what came of calling whom an answer named. */
export function outcomesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/outcomes',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any' },
      schema: {
        operationId: 'createOutcome',
        summary: 'Say what came of calling the contact of an involvement that was shown',
        tags: ['outcomes'],
        security: [{ user: [] }],
        body: outcomeRequestSchema,
        response: { 201: outcomeSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await recordOutcome(core, userOf(request), request.body)),
  );
}
