import { Readable } from 'node:stream';

import { z } from 'zod';

import { exportAudit } from '../../../audit/export/export-audit.ts';
import { auditExportRequestSchema } from '../../../audit/export/export-schema.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { sendProblem } from '../../plugins/problem.ts';
import { guardedResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/audit-exports: what an organisation's staff were shown, as FHIR AuditEvents (IHE BALP), streamed. */
export function auditExportsCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/audit-exports',
    {
      config: { auth: 'user', roles: ['information-governance-lead'], signIn: 'own', stepUp: true },
      schema: {
        operationId: 'exportAudit',
        summary: 'What the organisation’s staff were shown, as FHIR AuditEvents in the profiles of IHE BALP',
        description: 'NDJSON, a resource a line, the oldest first. At most 31 days and 20,000 leaves: take fewer days where there are more.',
        tags: ['audit'],
        security: [{ user: [] }],
        body: auditExportRequestSchema,
        response: { 200: { description: 'AuditEvents, FHIR R4.', content: { 'application/fhir+ndjson': { schema: z.any() } } }, ...guardedResponses },
      },
    },
    async (request, reply) => {
      const exported = await exportAudit(core, userOf(request), request.body);
      return exported.ok ? reply.type('application/fhir+ndjson').send(Readable.from(exported.value)) : sendProblem(request, reply, exported.failure);
    },
  );
}
