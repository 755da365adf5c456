import { receiptProofRequestSchema, receiptProofSchema } from '../../../audit/log/log-schema.ts';
import { proveReceipt } from '../../../audit/log/prove-receipt.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/audit-proofs: where the leaf of an answer stands in the log, by the answer's receipt. */
export function auditProofsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/audit-proofs',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'proveReceipt',
        summary: 'Proof that the leaf of an answer is in the log, by its receipt',
        tags: ['audit'],
        security: [{ user: [] }],
        body: receiptProofRequestSchema,
        response: { 200: receiptProofSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await proveReceipt(core, userOf(request).organisationId, request.body.receipt)),
  );
}
