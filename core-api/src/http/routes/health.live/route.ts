import { z } from 'zod';

import type { App } from '../../app-type.ts';
import { problemResponses } from '../../problem-responses.ts';

/** GET /health/live: the process answers. It asks nothing of the database, so that a database fault does not restart the process. */
export function healthLive(app: App): void {
  app.get(
    '/health/live',
    {
      config: { auth: 'public' },
      schema: {
        operationId: 'getLiveness',
        summary: 'The process answers',
        tags: ['operations'],
        security: [],
        response: { 200: z.object({ status: z.literal('live') }).meta({ id: 'Liveness' }), ...problemResponses() },
      },
    },
    async () => ({ status: 'live' as const }),
  );
}
