import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import type { Bent, Ehr } from './ehr.ts';
import { serveFhir } from './fhir/serve-fhir.ts';
import { serveRecords } from './serve-records.ts';
import { settingsSchema } from './settings.ts';
import type { EhrSettingsInput } from './settings.ts';
import { serveSmart } from './smart/serve-smart.ts';

export type { Bent } from './ehr.ts';
export type { EhrSettingsInput } from './settings.ts';

export type EhrOptions = { readonly fetch: Ehr['fetch']; readonly now?: (() => Date) | undefined; readonly bent?: Bent | undefined };

/** What a well-behaved server does: an hour's token, its own patient banner, the first key. */
const straight: Bent = { tokenSeconds: 3600, needsBanner: false, signsWith: 0 };

/**
 * A small electronic health record: it fires CDS hooks with signed JWTs and shows the cards, launches a SMART application into the page, and serves as much FHIR R4 as both need. It knows nothing of MAST: application and
 * services are registered as anybody's would be. `bent` is read at each request, so that a check can turn it. Throws a ZodError where the settings are wrong.
 */
export const buildEhr = (input: EhrSettingsInput, { fetch: fetchIt, now = () => new Date(), bent = straight }: EhrOptions): FastifyInstance => {
  const settings = settingsSchema.parse(input);
  const ehr: Ehr = { settings, fhirBase: `${settings.url}/fhir`, now, fetch: fetchIt, bent, launches: new Map(), codes: new Map(), tokens: new Map(), spent: new Set() };
  const app = fastify({ logger: false });
  const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", `frame-src 'self' ${new URL(settings.app.frameOrigin).origin}`, "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'"].join('; ');
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy).header('referrer-policy', 'no-referrer').header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  // Another site's form or script cannot act here for whoever is signed in; machines come without cookies.
  app.addHook('preHandler', async (request, reply) => {
    if (request.method === 'POST' && request.headers.cookie !== undefined && request.headers.origin !== settings.url) return reply.code(403).send({ error: 'origin' });
    return undefined;
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  serveSmart(app, ehr);
  serveFhir(app, ehr);
  serveRecords(app, ehr);
  return app;
};
