import { z } from 'zod';

import { endOwnSession } from '../../../identity/sessions/own-sessions.ts';
import { sessionEndedSchema } from '../../../identity/sessions/session-schema.ts';
import { staffRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** DELETE /v1/sessions/{sessionId}: signs out, here or elsewhere; the session's tokens are refused on their next request. */
export function sessionsEnd(app: App, { core }: RouteDeps): void {
  app.delete(
    '/v1/sessions/:sessionId',
    {
      config: { auth: 'user', roles: staffRoles, signIn: 'own' },
      schema: {
        operationId: 'endSession',
        summary: 'End one of my sessions: sign out',
        tags: ['session'],
        security: [{ user: [] }],
        params: z.strictObject({ sessionId: z.guid() }),
        response: { 200: sessionEndedSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const result = await endOwnSession(core, userOf(request), request.params.sessionId);
      return sendResult(request, reply, 200, result);
    },
  );
}
