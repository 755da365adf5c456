import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

import type { EmbedHost, EmbedServerOptions } from './embed-server-options.ts';
import { panelPage } from './panel-page.ts';
import { panelPolicy } from './panel-policy.ts';

export type PanelMount = EmbedServerOptions & { assetsFolder: string; panelApp: string; panelFiles: readonly string[] };

/** A loader may be replaced by a fixed one: browsers ask again after this long. */
const loaderSeconds = 300;

/** The panel: its loader for host pages, its framed page per host, and its hashed files for ever. */
export const mountPanel = async (app: FastifyInstance, options: PanelMount): Promise<void> => {
  const loader = await readFile(join(options.assetsFolder, 'embed.js'));
  app.get('/v1/embed.js', (_request, reply) =>
    reply
      // A module script of another origin is fetched with CORS; the file is public and the same for all.
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', `public, max-age=${loaderSeconds}`)
      .type('text/javascript; charset=utf-8')
      .send(loader),
  );
  app.get<{ Querystring: { host?: string } }>('/v1/panel', (request, reply) => {
    const host = options.hosts.find((each) => each.id === request.query.host);
    // An unknown host gets a page that nobody may frame and that runs nothing: no list of hosts can be guessed from the difference.
    return sendPanel(reply, options, host, { hosts: host?.origins ?? [], around: host?.ancestors ?? [] }, undefined);
  });
  // For hosts that forbid scripts: their own page posts the assertion in a form, and the panel opens whole. In the body, not in the address: addresses are kept.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.post<{ Body: { host?: string; assertion?: string } }>('/v1/open', (request, reply) => {
    const { host: id, assertion } = request.body;
    const host = options.hosts.find((each) => each.id === id);
    const from = request.headers.origin;
    if (!host || typeof assertion !== 'string' || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(assertion)) return sendPanel(reply, options, undefined, nobody, undefined);
    return sendPanel(reply, options, host, nobody, { assertion, from: from !== undefined && host.origins.includes(from) ? from : '' });
  });
  await app.register(fastifyStatic, {
    root: options.assetsFolder,
    prefix: '/v1/assets/',
    index: false,
    allowedPath: (path) => options.panelFiles.includes(path.slice(1)),
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
};

/** Who may hold the page's port, and what may stand around them. A browser asks the policy of every page up to the top. */
type FramedBy = { hosts: readonly string[]; around: readonly string[] };
const nobody: FramedBy = { hosts: [], around: [] };

/** The panel's page: framed by these origins alone, kept by nobody. */
const sendPanel = (reply: FastifyReply, options: PanelMount, host: EmbedHost | undefined, framedBy: FramedBy, posted: { assertion: string; from: string } | undefined): FastifyReply =>
  reply
    .header('content-security-policy', panelPolicy(options.coreUrl, [...framedBy.hosts, ...framedBy.around]))
    .header('permissions-policy', 'clipboard-write=(self), camera=(), geolocation=(), microphone=()')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(panelPage({ ...options, hostId: host?.id ?? '', origins: framedBy.hosts, facts: { organisation: host?.organisation, approver: host?.approver, phones: options.phones ?? [] }, posted }));
