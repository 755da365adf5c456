import { z } from 'zod';

import type { App } from '../../app-type.ts';
import { problemResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /metrics: counters in the Prometheus text format; counts and codes only. */
export function metricsGet(app: App, { metrics }: RouteDeps): void {
  app.get(
    '/metrics',
    {
      config: { auth: 'public' },
      schema: {
        operationId: 'getMetrics',
        summary: 'Counters in the Prometheus text format',
        tags: ['operations'],
        security: [],
        response: { 200: { description: 'Counters.', content: { 'text/plain': { schema: z.string() } } }, ...problemResponses() },
      },
    },
    async (_request, reply) => reply.type('text/plain; version=0.0.4').send(metrics.text()),
  );
}
