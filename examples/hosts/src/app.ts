import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { buildReactHost } from '@mast/example-react-host';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { mintLaunch } from './launch.ts';
import type { HostSettings } from './launch.ts';
import { hostilePage, indexPage, plainPage, reactPage } from './pages.ts';
import { ownPolicy, policyText, withPanel } from './policy.ts';
import type { Policy } from './policy.ts';

export type { HostSettings } from './launch.ts';
export { ownPolicy, withPanel } from './policy.ts';

/**
 * Three hosts of the panel in one server: plain HTML, React, and one whose scripts are hostile. All under the strictest policy that a host can have, with the panel's two words added. `settings` and
 * `policy` are asked for at each request: a test bends them.
 */
export const buildHosts = async (settings: () => HostSettings, policy: () => Policy = () => withPanel(ownPolicy, settings().embedUrl)): Promise<FastifyInstance> => {
  const app = fastify({ logger: false });
  const react = await buildReactHost();
  const file = (name: string): Promise<string> => readFile(join(import.meta.dirname, name), 'utf8');
  const [plainScript, hostileScript, style] = await Promise.all([file('plain/plain.js'), file('hostile/hostile.js'), file('style.css')]);
  const page = (reply: FastifyReply, html: string): FastifyReply =>
    reply
      .header('content-security-policy', policyText(policy()))
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html);

  app.get('/', (_request, reply) => page(reply, indexPage()));
  app.get('/plain', (_request, reply) => page(reply, plainPage(settings())));
  app.get('/react', (_request, reply) => page(reply, reactPage(settings())));
  app.get('/hostile', (_request, reply) => page(reply, hostilePage(settings())));
  for (const [path, script] of [['/plain.js', plainScript], ['/react.js', react], ['/hostile.js', hostileScript]] as const) app.get(path, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());

  app.post<{ Querystring: { subject?: string } }>('/launch', (request, reply) => {
    const found = settings().cases.find(({ key }) => key === request.query.subject);
    // Another site's page cannot ask for a launch. A real host looks at its own session, too.
    if (request.headers.origin !== settings().url) return reply.code(403).send({ error: 'origin' });
    return found ? reply.header('cache-control', 'no-store').send({ token: mintLaunch(settings(), found, new Date()) }) : reply.code(404).send({ error: 'no-case' });
  });
  return app;
};
