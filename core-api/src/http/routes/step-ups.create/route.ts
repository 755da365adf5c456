import { steppedUpSchema, stepUpSchema } from '../../../identity/sessions/session-schema.ts';
import { stepUp } from '../../../identity/sessions/step-up.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/step-ups: a fresh second factor, for what needs one within five minutes: approvals, overrides, the keys of others. */
export function stepUpsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/step-ups',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'stepUp',
        summary: 'Give my second factor again',
        tags: ['session'],
        security: [{ user: [] }],
        body: stepUpSchema,
        response: { 200: steppedUpSchema, ...guardedResponses, ...problemResponses(422, 429) },
      },
    },
    async (request, reply) => {
      const result = await stepUp(core, userOf(request), request.body.code);
      return sendResult(request, reply, 200, result);
    },
  );
}
