import { z } from 'zod';

import { agreementFacts, factsSchema } from '../../../agreements/agreement-facts.ts';
import { londonDay } from '../../../shared/london-day.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/agreements/{agreementId}/versions/{version}/facts: what an impact assessment needs to know, in the language asked for. */
export function agreementsFacts(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/agreements/:agreementId/versions/:version/facts',
    {
      config: { auth: 'user', roles: ['data-lead', 'information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'getAgreementFacts',
        summary: 'Facts for the data protection impact assessment, generated from what is configured',
        tags: ['agreements'],
        security: [{ user: [] }],
        params: z.object({ agreementId: z.string().min(1).max(63), version: z.coerce.number().int().min(1).max(100_000) }),
        response: { 200: factsSchema, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const { organisationId } = userOf(request);
      const order = { organisationId, ...request.params, language: request.language, today: londonDay(core.clock.now()) };
      const facts = await core.store.tx({ own: organisationId, readOnly: true }, (db) => agreementFacts(db, core.catalogue.gateways, order));
      return sendResult(request, reply, 200, facts === undefined ? failed({ code: 'not-found' }) : ok(facts));
    },
  );
}
