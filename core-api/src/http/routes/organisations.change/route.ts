import { z } from 'zod';

import { authoriserRoles } from '../../../people/authorisers.ts';
import { changeOrganisation, organisationChangeSchema, organisationSchema } from '../../../people/organisations.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/organisations/{organisationCode}/changes: names by an administrator, the policy for accounts by an information-governance lead, of their own organisation. */
export function organisationsChange(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/organisations/:organisationCode/changes',
    {
      config: { auth: 'user', roles: authoriserRoles, signIn: 'own', stepUp: true },
      schema: {
        operationId: 'changeOrganisation',
        summary: 'Change the own organisation’s name or its policy for accounts',
        tags: ['people'],
        security: [{ user: [] }],
        params: z.strictObject({ organisationCode: z.string().max(32) }),
        body: organisationChangeSchema,
        response: { 200: organisationSchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await changeOrganisation(core, userOf(request), request.params.organisationCode, request.body)),
  );
}
