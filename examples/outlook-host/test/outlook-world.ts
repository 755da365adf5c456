import { createServer } from 'node:net';

import { buildEmbedServer } from '@mast/embed-server';
import { buildFakeCore } from '@mast/embed-server/testing';
import type { FakeCore } from '@mast/embed-server/testing';
import { createEntra } from '@mast/example-teams-host/entra';
import { codeFlowMetadata } from '@mast/example-teams-host/entra-codes';
import { exampleFacts, launchBrowser } from '@mast/panel/testing';

import { buildOutlookHost, exampleMessages } from '../src/app.ts';
import type { HostMessage, Tenant } from '../src/app.ts';

export type OutlookWorld = Awaited<ReturnType<typeof startOutlookWorld>>;
export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>;
/** Everything that left the browser. */
export type Sent = { readonly method: string; readonly url: string; readonly body: string };

/** Said in the form; found in no message. */
const reason = 'Section 47 enquiry begun today';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** This Outlook, the real embed server with the built pane and panel, real MSAL in the pane, and a core that holds the contract and verifies the tenant's signature. */
export const startOutlookWorld = async (messages: readonly HostMessage[] = exampleMessages) => {
  const [hostPort, embedPort, corePort] = [await freePort(), await freePort(), await freePort()];
  // Another site than MAST's: its cookies and storage are third-party to the pane.
  const urls = { host: `http://localhost:${hostPort}`, embed: `http://127.0.0.1:${embedPort}`, core: `http://127.0.0.1:${corePort}` };
  const clientId = '1c9e7d5a-0000-4000-8000-0000000c11e7';
  const tenantId = '6f1d2c3b-0000-4000-8000-00000000da7a';
  const entra = await createEntra({ baseUrl: 'https://login.tenant.example', tenant: tenantId, audience: clientId });
  const tenant: Tenant = { entra, clientId, user: { oid: '0a1b2c3d-0000-4000-8000-00000000051a', name: 'Sian Davies', preferredUsername: 'sian.davies@council.example' } };
  const host = await buildOutlookHost(() => ({ url: urls.host, paneUrl: `${urls.embed}/v1/outlook/pane`, tenant, messages }));
  const core: FakeCore = buildFakeCore({ coreUrl: () => urls.core, embedOrigin: () => urls.embed, hosts: [{ id: 'cwm-tenant', origins: [], upstream: { issuer: entra.issuer, audience: clientId, publicJwk: { ...entra.jwks.keys[0] }, tenantId } }] });
  const { organisation, approver, phones } = exampleFacts;
  const embed = await buildEmbedServer({
    coreUrl: urls.core,
    embedUrl: urls.embed,
    hosts: [{ id: 'cwm-tenant', origins: [urls.embed], ancestors: [urls.host], organisation, approver }],
    environment: 'demonstration',
    phones,
    microsoft: { clientId, tenants: [{ tenantId, hostId: 'cwm-tenant' }], authority: 'https://login.tenant.example', hostOrigins: [urls.host], officeJs: `${urls.host}/office.js`, authorityMetadata: codeFlowMetadata(urls.host, entra) },
  });
  await Promise.all([host.listen({ port: hostPort, host: '127.0.0.1' }), embed.listen({ port: embedPort, host: '127.0.0.1' }), core.app.listen({ port: corePort, host: '127.0.0.1' })]);
  const browser = await launchBrowser();

  const open = async (options: Parameters<typeof browser.newPage>[0] = {}) => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    const sent: Sent[] = [];
    /** Everything that any console said, of whatever kind; where any frame went; sockets that were opened. */
    const [said, visited, sockets]: [string[], string[], string[]] = [[], [], []];
    page.on('console', (message) => {
      said.push(message.text());
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('framenavigated', (frame) => void visited.push(frame.url()));
    page.on('websocket', (socket) => void sockets.push(socket.url()));
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on('request', (request) => sent.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' }));
    await page.goto(urls.host);
    const pane = page.frameLocator('#pane');
    await pane.locator('mast-outlook-pane main').waitFor();
    return { page, pane, panel: pane.frameLocator('mast-panel iframe'), complaints, sent, said, visited, sockets };
  };
  return {
    urls, browser, core, tenant, open,
    close: async (): Promise<void> => {
      await browser.close();
      await Promise.all([host, embed, core.app].map((app) => app.close()));
    },
  };
};

/** Everything that a page has kept in its browser, as far as it may keep anything: a third party's frame may not. */
export const storedIn = (frame: ReturnType<Page['mainFrame']>): Promise<string[]> =>
  frame.evaluate(async () => {
    const textOf = (storage: () => Storage): string[] => {
      try {
        return Object.entries(storage()).map(([key, value]) => `${key}=${String(value)}`);
      } catch {
        return [];
      }
    };
    const databases = await indexedDB.databases().catch(() => []);
    const caches = await window.caches?.keys().catch(() => []);
    return [...textOf(() => localStorage), ...textOf(() => sessionStorage), ...databases.map(({ name }) => name ?? ''), ...(caches ?? []), ...(document.cookie === '' ? [] : [document.cookie])];
  });

/** A message of the list. */
export const choose = (page: Page, subject: string): Promise<void> => page.locator('#messages').getByRole('button', { name: subject }).click();
export const bend = (page: Page, what: string, value: string): Promise<unknown> => page.locator(`#${what}`).selectOption(value);

type Opened = Awaited<ReturnType<OutlookWorld['open']>>;
/** From a message that is open to the declaration, with these ticked. */
export const toDeclaration = async ({ pane, panel }: Opened, ticks: readonly string[]): Promise<void> => {
  await pane.getByRole('radio', { name: ticks[0] ?? '' }).check();
  for (const tick of ticks) await pane.getByRole('checkbox', { name: tick }).check();
  await pane.getByRole('button', { name: 'Go on to your reason' }).click();
  await panel.getByRole('button', { name: 'Check', exact: true }).waitFor();
};
export const declare = async ({ panel }: Opened): Promise<void> => {
  await panel.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
  await panel.getByLabel('In your own words', { exact: true }).fill(reason);
  await panel.getByLabel('Case or referral reference', { exact: true }).fill('CW-77');
  await panel.getByRole('checkbox', { name: /keep someone safe/ }).check();
};
