import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import type { EmbedServerOptions } from './embed-server-options.ts';
import { panelPage } from './panel-page.ts';
import { panelPolicy } from './panel-policy.ts';

export type PanelMount = EmbedServerOptions & { assetsFolder: string; panelApp: string };

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
    return reply
      .header('content-security-policy', panelPolicy(options.coreUrl, host?.origins ?? []))
      .header('permissions-policy', 'clipboard-write=(self), camera=(), geolocation=(), microphone=()')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(panelPage({ ...options, hostId: host?.id ?? '', origins: host?.origins ?? [] }));
  });
  await app.register(fastifyStatic, {
    root: options.assetsFolder,
    prefix: '/v1/assets/',
    index: false,
    allowedPath: (path) => path === `/${options.panelApp}`,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
};
