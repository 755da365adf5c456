import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import { mastIds } from '@mast/microsoft/hosting';
import type { PageSettings } from '@mast/microsoft/settings';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { framedByStranger } from './framed-by-stranger.ts';
import { strangerPage, strangerPolicy } from './stranger-page.ts';
import { tabPage } from './tab-page.ts';
import { tabPolicy } from './tab-policy.ts';

type Built = { readonly tab: string; readonly consented: string; readonly files: readonly string[] };

/** The tab and the two pages of its window of consent: one that leads to Entra ID, one that comes back. Rejects where the tab has not been built. */
export const mountTab = async (app: FastifyInstance, { settings, assetsFolder }: { settings: PageSettings; assetsFolder: string }): Promise<void> => {
  const built = JSON.parse(await readFile(join(assetsFolder, 'teams.json'), 'utf8').catch(() => Promise.reject(new Error('The Teams tab is not built: run its build first.')))) as Built;
  const send = (reply: FastifyReply, script: string, loader: boolean): FastifyReply =>
    reply
      .header('content-security-policy', tabPolicy(settings))
      .header('permissions-policy', 'clipboard-write=(self), camera=(), geolocation=(), microphone=()')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(tabPage({ settings, script, loader }));
  app.get<{ Querystring: { lang?: string } }>(mastIds.tab.path, (request, reply) => {
    if (!framedByStranger(request.headers, settings.hostOrigins)) return send(reply, built.tab, true);
    return reply.header('content-security-policy', strangerPolicy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(strangerPage(settings.portalUrl, /^cy\b/i.test(String(request.query.lang)) ? 'cy' : 'en'));
  });
  app.get('/v1/teams/consented', (_request, reply) => send(reply, built.consented, false));
  app.get<{ Querystring: { tenant?: string } }>('/v1/teams/consent', (request, reply) => {
    const tenant = settings.tenants.find((each) => each.tenantId === request.query.tenant);
    if (tenant === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('No such tenant.');
    return reply.header('cache-control', 'no-store').redirect(consentAddress(settings, tenant.tenantId), 303);
  });
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: '/v1/teams/assets/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => built.files.includes(path.slice(1)),
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
};

/** Entra ID's page of consent (OAuth 2.0 authorization code). What comes back is not redeemed: that it came back says that consent stands, and Teams is asked for the token. */
const consentAddress = ({ authority, clientId, scope, embedUrl }: PageSettings, tenantId: string): string =>
  `${authority}/${tenantId}/oauth2/v2.0/authorize?${new URLSearchParams({ client_id: clientId, response_type: 'code', redirect_uri: `${embedUrl}/v1/teams/consented`, response_mode: 'query', scope: `openid ${scope}`, prompt: 'consent' }).toString()}`;
