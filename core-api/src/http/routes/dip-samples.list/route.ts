import { listSamples } from '../../../misuse/dip-samples.ts';
import { dipSampleListSchema, dipSampleQuerySchema } from '../../../misuse/misuse-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/dip-samples: a manager’s own, or the organisation’s with figures. */
export function dipSamplesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/dip-samples',
    {
      config: { auth: 'user', roles: ['information-governance-lead', 'team-lead'], signIn: 'own' },
      schema: {
        operationId: 'listDipSamples',
        summary: 'Random looks at ordinary work that wait for me',
        tags: ['misuse'],
        security: [{ user: [] }],
        querystring: dipSampleQuerySchema,
        response: { 200: dipSampleListSchema, ...guardedResponses },
      },
    },
    async (request) => listSamples(core, userOf(request), request.query),
  );
}
