import { createServer } from 'node:net';

import { loadStrings } from '@mast/panel/words';
import type { FastifyInstance } from 'fastify';

import { buildPortal } from '../src/app.ts';
import type { FakeCore } from './fake-core.ts';
import { buildFakeCore } from './fake-core.ts';

export type PortalWorld = {
  readonly core: FakeCore;
  readonly portal: FastifyInstance;
  readonly urls: { core: string; portal: string };
  readonly log: { event: string; fields: object }[];
  /** The portal's clock; a test moves it. */
  now: () => Date;
  close(): Promise<void>;
};

/** The real portal on a port of its own, in front of a core that a test bends. */
export async function startPortalWorld(): Promise<PortalWorld> {
  await loadStrings('en');
  const urls = { core: '', portal: '' };
  const core = buildFakeCore({ coreUrl: () => urls.core, portalUrl: () => urls.portal });
  urls.core = await core.app.listen({ port: 0, host: '127.0.0.1' });
  const port = await freePort();
  urls.portal = `http://127.0.0.1:${port}`;
  const log: PortalWorld['log'] = [];
  const world: { now: () => Date } = { now: () => new Date() };
  const phones = [{ name: 'South Wales Police', phone: '01632 960100', outOfHours: '101' }];
  const portal = await buildPortal({
    coreUrl: urls.core, portalUrl: urls.portal, clientId: 'mast-portal', environment: 'demonstration', phones,
    now: () => world.now(), fetch, log: (event, fields) => void log.push({ event, fields }),
  });
  await portal.listen({ port, host: '127.0.0.1' });
  return Object.assign(world, { core, portal, urls, log, close: async () => { await portal.close(); await core.app.close(); } });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
