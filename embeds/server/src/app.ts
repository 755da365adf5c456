import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { mountSmartApp } from '@mast/health-sidebar/app';
import { mountCds } from '@mast/health-sidebar/service';
import { mountOutlookPane } from '@mast/outlook/mount';
import { panelAssetsFolder } from '@mast/panel/assets';
import { mountTeams } from '@mast/teams';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import type { EmbedServerOptions } from './embed-server-options.ts';
import { mountPanel } from './mount-panel.ts';

export type { EmbedEnvironment, EmbedHost, EmbedServerOptions } from './embed-server-options.ts';

/**
 * The embed server: hands out the loader and the framed panel, one plug-in per embed. For the panel it holds no session, no secret and no personal data; a SMART
 * launch waits here for its minutes. Rejects where the panel has not been built.
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
  const { coreUrl, embedUrl, cds, smart, microsoft, fetch = noFetch, log = () => undefined } = options;
  if (cds !== undefined) await app.register(mountCds, { prefix: '/cds', coreUrl, launchUrl: `${embedUrl}/v1/smart/launch`, ...cds, now: () => new Date(), log: (fact) => log(JSON.stringify(fact)) });
  if (smart !== undefined) await app.register(mountSmartApp, { ...smart, embedUrl, log, now: () => new Date() });
  if (microsoft !== undefined) {
    await app.register(mountTeams, { coreUrl, embedUrl, environment: options.environment, microsoft, fetch, tell: (fact) => log(JSON.stringify(fact)) });
    await app.register(mountOutlookPane, { coreUrl, embedUrl, environment: options.environment, microsoft });
  }
  return app;
};

const noFetch = (): Promise<never> => Promise.reject(new Error('no way to core was handed in'));
