import { z } from 'zod';

import { listGateways } from '../../../answer/list-gateways.ts';
import { gatewaysSchema } from '../../../answer/me-schema.ts';
import { subjectKindSchema } from '../../../answer/question-schema.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/gateways: what the caller may declare today for such a subject. */
export function gatewaysList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/gateways',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any' },
      schema: {
        operationId: 'listGateways',
        summary: 'Legal gateways that this caller may declare today',
        tags: ['search'],
        security: [{ user: [] }],
        querystring: z.strictObject({ subject: subjectKindSchema }),
        response: { 200: gatewaysSchema, ...guardedResponses },
      },
    },
    async (request) => listGateways(core, userOf(request), request.query.subject, request.language),
  );
}
