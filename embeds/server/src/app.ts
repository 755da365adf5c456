import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { mountOutlookPane } from '@mast/outlook/mount';
import { panelAssetsFolder } from '@mast/panel/assets';
import { mountTeams } from '@mast/teams';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import type { EmbedServerOptions } from './embed-server-options.ts';
import { mountPanel } from './mount-panel.ts';

export type { EmbedEnvironment, EmbedHost, EmbedServerOptions } from './embed-server-options.ts';

/**
 * The embed server: hands out the loader and the framed panel, one plug-in per embed. It holds no session, no secret and no personal data; what it is
 * asked for names a host and nothing else. Rejects where the panel has not been built.
 */
export const buildEmbedServer = async (options: EmbedServerOptions): Promise<FastifyInstance> => {
  const folder = options.assetsFolder ?? panelAssetsFolder;
  const manifest = JSON.parse(await readFile(join(folder, 'panel.json'), 'utf8').catch(() => Promise.reject(new Error('The panel is not built: run its build first.')))) as { app: string; files: string[] };
  const app = fastify({ logger: false, routerOptions: { ignoreTrailingSlash: false } });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  await app.register(mountPanel, { ...options, assetsFolder: folder, panelApp: manifest.app, panelFiles: manifest.files });
  const { microsoft, coreUrl, embedUrl, fetch = noFetch, tell = () => undefined } = options;
  if (microsoft) {
    await app.register(mountTeams, { coreUrl, embedUrl, environment: options.environment, microsoft, fetch, tell });
    await app.register(mountOutlookPane, { coreUrl, embedUrl, environment: options.environment, microsoft });
  }
  return app;
};

const noFetch = (): Promise<never> => Promise.reject(new Error('no way to core was handed in'));
