import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

import { codeFlowRoutes } from '@mast/example-teams-host/entra-codes';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import { inboxPage } from './page/inbox-page.ts';
import type { OutlookHostSettings } from './settings.ts';

export { exampleMessages } from './example-messages.ts';
export type { HostMessage, OutlookHostSettings, Tenant } from './settings.ts';

/**
 * Outlook in a browser, as far as a reading task pane can tell: messages that change, none at all, a shared mailbox, bodies that are refused, late or never come, themes, languages, and a
 * broker that signs tokens with a real key. `GET /office.js` is what the add-in's page loads in place of Microsoft's. `settings` is asked for at each request.
 */
export const buildOutlookHost = async (settings: () => OutlookHostSettings, now: () => Date = () => new Date()): Promise<FastifyInstance> => {
  const app = fastify({ logger: false });
  const script = async (name: string): Promise<string> => stripTypeScriptTypes(await readFile(join(import.meta.dirname, 'page', name), 'utf8'));
  // The stub is a classic script, as office.js is: what it imports are types alone, and they are gone; its names stay inside.
  const [office, inbox, style] = await Promise.all([script('office.ts'), script('inbox.ts'), readFile(join(import.meta.dirname, 'page/style.css'), 'utf8')]);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(inboxPage(settings())));
  app.get('/office.js', (_request, reply) => reply.header('cross-origin-resource-policy', 'cross-origin').type('text/javascript; charset=utf-8').send(`(() => {${office}\n})();\n`));
  app.get('/inbox.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(inbox));
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  const { tenant } = settings();
  codeFlowRoutes(app, { entra: tenant.entra, clientId: tenant.clientId, user: () => settings().tenant.user, now });
  // This page's alone: another site's cannot ask in the user's name.
  app.post('/token', async (request, reply) => {
    const { url, tenant: { entra, user } } = settings();
    if (request.headers.origin !== url) return reply.code(403).send({ error: 'origin' });
    const [access_token, id_token] = await Promise.all([entra.accessToken({ ...user, scope: 'access_as_user', now: now() }), entra.idToken({ ...user, now: now() })]);
    return { access_token, id_token, expires_in: 3_600, scope: 'access_as_user' };
  });
  return app;
};
