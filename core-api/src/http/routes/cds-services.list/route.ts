import { cdsDiscoverySchema } from '../../../cds/cds-schema.ts';
import { discover } from '../../../cds/discover.ts';
import type { App } from '../../app-type.ts';
import { ehrOf } from '../../plugins/authenticate.ts';
import { guardedResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** GET /v1/cds-services: behind the sidebar's discovery. */
export function cdsServicesList(app: App, { core }: RouteDeps): void {
  app.get(
    '/v1/cds-services',
    {
      config: { auth: 'ehr' },
      schema: {
        operationId: 'discoverCdsServices',
        summary: 'For the health sidebar: what the CDS services want of this EHR',
        tags: ['health'],
        security: [{ ehr: [] }],
        response: { 200: cdsDiscoverySchema, ...guardedResponses },
      },
    },
    async (request, reply) => sendResult(request, reply, 200, await discover(core, ehrOf(request))),
  );
}
