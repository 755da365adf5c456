import { addressLookupRequestSchema, addressLookupSchema } from '../../../answer/address-lookup-schema.ts';
import { lookUpAddress } from '../../../answer/look-up-address.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/address-lookup: the address travels in the body, never in the URL, and is audited before the answer leaves. */
export function addressLookupCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/address-lookup',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any', asks: true },
      schema: {
        operationId: 'lookUpAddress',
        summary: 'Complete an address of one postcode from the places that partners have records of',
        tags: ['search'],
        security: [{ user: [] }],
        body: addressLookupRequestSchema,
        response: { 200: addressLookupSchema, ...guardedResponses, ...problemResponses(409, 422, 429) },
      },
    },
    async (request, reply) => {
      const result = await lookUpAddress(core, userOf(request), request.body, request.language);
      return sendResult(request, reply, 200, result);
    },
  );
}
