import { z } from 'zod';

import { logPathSchema } from '../../../audit/log/log-schema.ts';
import { readLastCheckpoint } from '../../../audit/log/read-log.ts';
import type { App } from '../../app-type.ts';
import { sendProblem } from '../../plugins/problem.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/audit-log/{log}/checkpoint: how far a log has come, signed by it and by its witnesses (C2SP tlog-checkpoint, tlog-cosignature). */
export function auditCheckpointsGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/audit-log/:log/checkpoint',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getAuditCheckpoint',
        summary: 'The last checkpoint of a log, with its signatures',
        tags: ['audit'],
        security: [{ user: [] }],
        params: logPathSchema,
        response: { 200: { description: 'A signed note: origin, size, root, signatures.', content: { 'text/plain': { schema: z.string() } } }, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const read = await readLastCheckpoint(core, request.params.log);
      return read.ok ? reply.type('text/plain; charset=utf-8').send(read.value) : sendProblem(request, reply, read.failure);
    },
  );
}
