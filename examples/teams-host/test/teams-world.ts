import { createServer } from 'node:net';

import { buildEmbedServer } from '@mast/embed-server';
import { buildFakeCore } from '@mast/embed-server/testing';
import { exampleFacts, launchBrowser } from '@mast/panel/testing';
import { apiDescription, lookUpTemplate } from '@mast/teams/packages';

import { buildTeamsHost } from '../src/app.ts';
import { createEntra } from '../src/entra/create-entra.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;
export type TeamsWorld = Awaited<ReturnType<typeof startTeamsWorld>>;

const clientId = '4f1f7a5e-6c1d-4b52-9d0f-8a3c2e7b1d60';
const tenant = '8c9f2d4e-1b3a-4c5d-8e7f-0a1b2c3d4e5f';
export const users = [
  { oid: '7d1f0b2a-0000-4000-8000-000000000001', name: 'Sian Davies', username: 'sian.davies@swansea.example' },
  { oid: '7d1f0b2a-0000-4000-8000-000000000002', name: 'Rhys Newcomer', username: 'rhys.newcomer@swansea.example' },
] as const;

/**
 * The real embed server with tab and panel as built, real teams-js and real MSAL in the tab, the Teams host on another site, and a core that a test bends. Nothing outside this machine is asked: what the pages ask of
 * others is refused and written down.
 */
export const startTeamsWorld = async () => {
  const browser = await launchBrowser();
  const [corePort, embedPort, hostPort, strangerPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const urls = { core: `http://127.0.0.1:${corePort}`, embed: `http://127.0.0.1:${embedPort}`, host: `http://localhost:${hostPort}`, stranger: `http://localhost:${strangerPort}` };
  // teams-js opens windows at https alone: the browser reaches the embed server under this name too.
  const secure = `https://127.0.0.1:${embedPort}`;
  const entra = await createEntra({ baseUrl: urls.host, tenant, audience: clientId });
  const core = buildFakeCore({
    coreUrl: () => urls.core,
    embedOrigin: () => urls.embed,
    hosts: [{ id: 'swansea-365', origins: [], upstream: { issuer: entra.issuer, audience: clientId, publicJwk: entra.jwks.keys[0] as never, tenantId: tenant } }],
  });
  const lines: string[] = [];
  const embed = await buildEmbedServer({
    coreUrl: urls.core,
    embedUrl: secure,
    hosts: [{ id: 'swansea-365', origins: [urls.embed], ancestors: [urls.host], organisation: exampleFacts.organisation, approver: exampleFacts.approver }],
    environment: 'demonstration',
    phones: exampleFacts.phones,
    microsoft: { clientId, tenants: [{ tenantId: tenant, hostId: 'swansea-365' }], authority: urls.host, hostOrigins: [urls.host], portalUrl: 'https://portal.mast.example' },
    fetch: (input, init) => fetch(input, init),
    log: (line) => lines.push(line),
  });
  const hostOptions = {
    tabUrl: `${urls.embed}/v1/teams/tab?lang={app.locale}&theme={app.theme}&page={page.subPageId}`,
    entra,
    users,
    extension: { description: await apiDescription(urls.embed), template: lookUpTemplate(), commandId: 'lookUp', parameter: 'query', server: urls.embed },
    fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) => fetch(input, init),
  };
  /** A host whose page speaks Teams' protocol as well, but which MAST was not told of. */
  const [host, stranger] = await Promise.all([buildTeamsHost(hostOptions), buildTeamsHost(hostOptions)]);
  await core.app.listen({ port: corePort, host: '127.0.0.1' });
  await embed.listen({ port: embedPort, host: '127.0.0.1' });
  await host.listen({ port: hostPort, host: 'localhost' });
  await stranger.listen({ port: strangerPort, host: 'localhost' });

  /** Somebody at work in Teams, in a browser of their own. `complaints`: what the pages' consoles said; `outside`: whom else the pages asked. */
  const work = async (query = '', options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB', ...options });
    context.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    const outside: string[] = [];
    await context.route((url) => !Object.values(urls).includes(url.origin), (route) => {
      outside.push(route.request().url());
      return route.abort();
    });
    await context.route((url) => url.origin === secure, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('https:', 'http:'), maxRedirects: 0 });
      await route.fulfill({ response });
    });
    const page = await context.newPage();
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(`${urls.host}/${query}`);
    return { context, page, complaints, outside, tab: page.frameLocator('#tab-frame'), panel: page.frameLocator('#tab-frame').frameLocator('mast-panel iframe') };
  };
  return {
    browser, core, urls, lines, entra, work,
    reset: (): void => {
      core.reset();
      lines.length = 0;
    },
    close: async (): Promise<void> => {
      await browser.close();
      await Promise.all([host, stranger, embed, core.app].map((each) => each.close()));
    },
  };
};

const freePort = async (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
