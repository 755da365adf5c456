import { agreementDraftSchema, draftedSchema } from '../../../agreements/agreement-schema.ts';
import { draftAgreement } from '../../../agreements/draft-agreement.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/agreements: a draft of a new agreement, or of the next version of one. */
export function agreementsDraft(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/agreements',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'draftAgreement',
        summary: 'Draft a version of an agreement; it binds nobody until everybody named has signed',
        tags: ['agreements'],
        security: [{ user: [] }],
        body: agreementDraftSchema,
        response: { 201: draftedSchema, ...guardedResponses, ...problemResponses(422) },
      },
    },
    async (request, reply) => sendResult(request, reply, 201, await draftAgreement(core, userOf(request), request.body)),
  );
}
