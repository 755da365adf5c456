import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import type { Entra } from './entra/create-entra.ts';
import type { HostUser } from './entra/entra-routes.ts';
import { entraRoutes } from './entra/entra-routes.ts';
import type { Extension } from './flyout/ask-extension.ts';
import { askExtension } from './flyout/ask-extension.ts';
import { hostPage } from './pages/host-page.ts';

export type TeamsHostOptions = {
  /** The tab's address as the manifest says it, with Teams' placeholders. */
  readonly tabUrl: string;
  readonly entra: Entra;
  /** Who may be signed in; the first one is. */
  readonly users: readonly HostUser[];
  /** The message extension, and where its API really is. */
  readonly extension?: Extension & { readonly server: string };
  readonly fetch: typeof globalThis.fetch;
};

const browserFiles = ['main.ts', 'behaviour.ts', 'flyout.ts', 'teams-protocol.ts', 'broker.ts', 'server-broker.ts', 'ask-consent.ts'];

/** A Teams host for one app: its page, its Entra ID, and the servers that stand between a flyout and an extension's API. */
export const buildTeamsHost = async ({ tabUrl, entra, users, extension, fetch }: TeamsHostOptions): Promise<FastifyInstance> => {
  const app = fastify({ logger: false });
  const page = hostPage({ tabUrl, tenant: entra.tenant, users });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  const css = await readFile(join(import.meta.dirname, 'pages/host.css'));
  app.get('/host.css', (_request, reply) => reply.type('text/css').send(css));
  const cards = await readFile(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'));
  app.get('/vendor/adaptivecards.js', (_request, reply) => reply.type('text/javascript').send(cards));
  for (const file of browserFiles) {
    // As they are written, their types taken off: no build stands between a reader and what runs.
    const script = stripTypeScriptTypes(await readFile(join(import.meta.dirname, 'browser', file), 'utf8'));
    app.get(`/browser/${file}`, (_request, reply) => reply.type('text/javascript').send(script));
  }
  const { tokenFor } = entraRoutes(app, entra, users);
  app.post<{ Body: { query?: string; oid?: string; locale?: string } }>('/flyout', async ({ body: { query = '', oid = '', locale = 'en-gb' } }, reply) => {
    if (extension === undefined) return reply.send({ entries: [] });
    return reply.send({ entries: await askExtension(extension, query, { token: await tokenFor(oid), locale, server: extension.server, fetch }) });
  });
  return app;
};
