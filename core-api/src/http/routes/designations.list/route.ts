import { designationsSchema, listDesignations } from '../../../sensitivity/designate.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/designations: who keeps lists, approves shields, may override. */
export function designationsList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/designations',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'administrator'], signIn: 'own' },
      schema: {
        operationId: 'listDesignations',
        summary: 'Who of the organisation has been named for which duty',
        tags: ['protection'],
        security: [{ user: [] }],
        response: { 200: designationsSchema, ...guardedResponses },
      },
    },
    async (request) => listDesignations(core, userOf(request)),
  );
}
