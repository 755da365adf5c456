import { z } from 'zod';

import { signatureSchema, signedSchema } from '../../../agreements/agreement-schema.ts';
import { signAgreement } from '../../../agreements/sign-agreement.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/agreements/{agreementId}/versions/{version}/signatures: a named signatory signs. */
export function agreementsSign(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/agreements/:agreementId/versions/:version/signatures',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'signAgreement',
        summary: 'Sign a draft under the terms that were read; the last signature puts it in force',
        tags: ['agreements'],
        security: [{ user: [] }],
        params: z.object({ agreementId: z.string().min(1).max(63), version: z.coerce.number().int().min(1).max(100_000) }),
        body: signatureSchema,
        response: { 200: signedSchema, ...guardedResponses, ...problemResponses(409) },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await signAgreement(core, userOf(request), { ...request.params, ...request.body })),
  );
}
