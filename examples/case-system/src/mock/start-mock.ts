import { buildMock, panelStates } from '@mast/panel/mock';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';

import { buildCaseSystem } from '../app.ts';
import { mockCases } from './mock-cases.ts';
import { statesScript, statesStyle } from './states-files.ts';
import { statesPage } from './states-page.ts';

export type Mock = { readonly url: string; readonly statesUrl: string; close(): Promise<void> };

const hostId = 'cwm-case';

/** The case system over a panel without any server of MAST's: two small servers on loopback, on two origins as in service. `port` 0 takes any; otherwise the panel is on the one after it. */
export const startMock = async (port: number): Promise<Mock> => {
  const embeds = await embedServer();
  const embedUrl = (await embeds.listen({ host: '127.0.0.1', port: port === 0 ? 0 : port + 1 })).replace(/\/$/, '');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = { ...(await exportJWK(privateKey)), kid: 'mock' };
  // Its own address stands in its policy and its launches: with any port, it is known once it listens.
  const at = port === 0 ? await freePort() : port;
  const url = `http://localhost:${at}`;
  const settings = { url, coreUrl: embedUrl, embedUrl, host: { id: hostId, issuer: hostId, privateJwk }, staff: [{ staffId: 'sw-1042', name: 'Nia Probert' }], cases: mockCases };
  const app = buildCaseSystem(settings, () => new Date(), (extended, { page, send }) => {
    extended.get('/states', (request, reply) => send(reply, statesPage({ page: page(request), embedUrl, hostId, states: panelStates })));
    extended.get('/states.css', (_request, reply) => reply.type('text/css').send(statesStyle));
    extended.get('/states.js', (_request, reply) => reply.type('text/javascript').send(statesScript));
  });
  await app.listen({ host: 'localhost', port: at });
  return {
    url,
    statesUrl: `${url}/states`,
    close: async () => {
      await Promise.all([app.close(), embeds.close()]);
    },
  };
};

const embedServer = async (): Promise<FastifyInstance> => {
  const files = await buildMock();
  const app = fastify({ logger: false });
  for (const [path, { type, body, headers }] of files) app.get(path, (_request, reply) => reply.headers(headers).type(type).send(body));
  return app;
};

const freePort = async (): Promise<number> => {
  const probe = fastify({ logger: false });
  const { port } = new URL(await probe.listen({ host: '127.0.0.1', port: 0 }));
  await probe.close();
  return Number(port);
};
