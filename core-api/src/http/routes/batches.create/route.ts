import { z } from 'zod';

import { batchBodySchema, batchResultSchema, maxBatchBytes, maxBatchRows } from '../../../ingest/batch-schema.ts';
import { receiveBatch } from '../../../ingest/receive-batch.ts';
import { ProblemError } from '../../../problem/problem-error.ts';
import type { FeedId } from '../../../shared/brands.ts';
import type { App } from '../../app-type.ts';
import { connectorOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/feeds/{feedId}/batches: one batch, one transaction; acknowledged after the commit. */
export function batchesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/feeds/:feedId/batches',
    {
      bodyLimit: maxBatchBytes,
      preValidation: refuseLongBatch,
      config: { auth: 'connector' },
      schema: {
        operationId: 'createBatch',
        summary: 'Deliver one batch of headline records',
        tags: ['feeds'],
        security: [{ connector: [] }],
        params: z.object({ feedId: z.string().min(1).max(80) }),
        body: batchBodySchema,
        response: { 200: batchResultSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => {
      const result = await receiveBatch(core, connectorOf(request), request.params.feedId as FeedId, request.body);
      return sendResult(request, reply, 200, result);
    },
  );
}

/** Rows are counted like bytes, before any is looked at: a connector that pages too widely is told so by one code. */
async function refuseLongBatch({ body }: { readonly body?: unknown }): Promise<void> {
  const rows = typeof body === 'object' && body !== null && 'rows' in body ? body.rows : undefined;
  if (Array.isArray(rows) && rows.length > maxBatchRows) throw new ProblemError({ code: 'body-too-large' });
}
