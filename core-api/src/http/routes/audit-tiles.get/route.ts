import { z } from 'zod';

import { logPathSchema } from '../../../audit/log/log-schema.ts';
import { readTile } from '../../../audit/log/read-log.ts';
import type { App } from '../../app-type.ts';
import { sendProblem } from '../../plugins/problem.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

const paramsSchema = logPathSchema.extend({ level: z.coerce.number().int().min(0).max(5), '*': z.string().max(60) });

/** GET /v1/audit-log/{log}/tile/{level}/...: hashes of the tree (C2SP tlog-tiles). What the leaves are of is not served: when somebody worked is nobody else's business. */
export function auditTilesGet(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/audit-log/:log/tile/:level/*',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getAuditTile',
        summary: 'Hashes of one tile of a log',
        description: 'After the level the index in groups of three digits and, for a tile that is not full, its width: x001/234, 001.p/17.',
        tags: ['audit'],
        security: [{ user: [] }],
        params: paramsSchema,
        response: { 200: { description: 'Up to 256 hashes of 32 bytes.', content: { 'application/octet-stream': { schema: z.any() } } }, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const { log, level, '*': path } = request.params;
      const read = await readTile(core, log, level, path);
      return read.ok ? reply.type('application/octet-stream').send(read.value) : sendProblem(request, reply, read.failure);
    },
  );
}
