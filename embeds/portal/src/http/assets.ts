import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { portalScript } from '../assets/portal-script.ts';

/** GOV.UK Frontend's styles without its typeface, which is licensed for service.gov.uk alone (and would be asked for in vain): Arial comes next in its list. */
function govukStyles(): string {
  const file = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
  return readFileSync(file, 'utf8').replaceAll(/@font-face\{[^}]*\}/g, '').replaceAll(/"?GDS Transport"?,/g, '').replaceAll(/\/\*#.*?\*\//g, '');
}

/** Seconds; a new version of the portal is seen within the hour, and a page does not ask for its styles each time. */
const keptSeconds = 3600;

/** Styles, icon and the one script, from this host alone. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  const styles = govukStyles();
  const headers = { 'cache-control': `public, max-age=${keptSeconds}`, 'x-content-type-options': 'nosniff' };
  app.get('/assets/govuk.css', async (_request, reply) => reply.headers(headers).type('text/css; charset=utf-8').send(styles));
  app.get('/assets/portal.js', async (_request, reply) => reply.headers(headers).type('text/javascript; charset=utf-8').send(portalScript));
  await app.register(fastifyStatic, {
    root: join(import.meta.dirname, '../assets'),
    prefix: '/assets/',
    allowedPath: (path) => /\.(css|svg)$/.test(path),
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.headers(headers),
  });
}
