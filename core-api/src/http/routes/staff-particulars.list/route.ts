import { listParticulars } from '../../../misuse/list-particulars.ts';
import { particularsListSchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/staff-particulars: of whom there are some, never what they are. */
export function staffParticularsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/staff-particulars',
    {
      config: { auth: 'user', roles: ['administrator', 'information-governance-lead'], signIn: 'own' },
      schema: {
        operationId: 'listStaffParticulars',
        summary: 'Of which members of staff particulars were given for the rules about misuse',
        tags: ['misuse'],
        security: [{ user: [] }],
        response: { 200: particularsListSchema, ...guardedResponses },
      },
    },
    async (request) => listParticulars(core, userOf(request)),
  );
}
