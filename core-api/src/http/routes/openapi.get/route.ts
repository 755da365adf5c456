import { z } from 'zod';

import type { App } from '../../app-type.ts';
import { problemResponses } from '../../problem-responses.ts';

/** GET /openapi.json: this API's own description, OpenAPI 3.1. */
export function openapiGet(app: App): void {
  app.get(
    '/openapi.json',
    {
      config: { auth: 'public' },
      schema: {
        operationId: 'getOpenapi',
        summary: 'This description',
        tags: ['operations'],
        security: [],
        response: { 200: z.looseObject({ openapi: z.string() }), ...problemResponses() },
      },
    },
    async () => ({ ...app.swagger(), openapi: '3.1.0' }),
  );
}
