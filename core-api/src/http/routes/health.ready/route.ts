import { z } from 'zod';

import { checkReadiness } from '../../../health/check-readiness.ts';
import type { App } from '../../app-type.ts';
import { problemResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

const part = z.enum(['ok', 'failed']);
const readinessSchema = z
  .object({ status: z.enum(['ready', 'not-ready']), environment: z.string(), database: part, migrations: part, keys: part, audit: part })
  .meta({ id: 'Readiness' });

/** GET /health/ready: database, migrations, keys and audit are in order; 503 with the same body names the part that is not. */
export function healthReady(app: App, { core }: RouteDeps): void {
  app.get(
    '/health/ready',
    {
      config: { auth: 'public' },
      schema: {
        operationId: 'getReadiness',
        summary: 'Database, migrations, keys and audit are in order',
        tags: ['operations'],
        security: [],
        response: { 200: readinessSchema, ...problemResponses(), 503: readinessSchema },
      },
    },
    async (_request, reply) => {
      const parts = await checkReadiness(core);
      const ready = Object.values(parts).every((state) => state === 'ok');
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', environment: core.environment, ...parts });
    },
  );
}
