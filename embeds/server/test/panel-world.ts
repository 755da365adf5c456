import { exampleFacts, launchBrowser } from '@mast/panel/testing';

import { buildEmbedServer } from '../src/app.ts';
import { buildFakeCore } from './fake-core.ts';
import type { FakeCore } from './fake-core.ts';
import { buildHostPage, makeHostKeys } from './host-page.ts';
import type { HostKeys, HostPage } from './host-page.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;
export type Heard = { type: string; detail: { code?: string; height?: number } | null };

export type PanelWorld = Awaited<ReturnType<typeof startPanelWorld>>;
/** What another host's pages need to be registered in this world. */
export type Registered = { hostId: string; keys: HostKeys; coreUrl: () => string; embedUrl: () => string; url: () => string };

/** A reason that will do. */
export const reason = 'Bruising seen at school today.';
/** What must never reach a host page: names, agencies, numbers of the answer. */
export const canaries: readonly string[] = ['South Wales Police', 'Tawe', '01632', 'Mari', 'Nia Probert', 'Bruising', 'Rhian', 'Dafydd'];

/** A browser, a core that a test bends, the real embed server with the built panel, a registered host page on another site, and one that is not registered. `more`: another host's pages, registered under the same host with their own origin. */
export const startPanelWorld = async (more?: (registered: Registered) => Promise<FakeCore['app']>) => {
  const keys: HostKeys = makeHostKeys();
  const browser = await launchBrowser();
  const urls = { core: '', embed: '', host: '', stranger: '', more: '' };
  const of = { coreUrl: () => urls.core, embedUrl: () => urls.embed };
  const core: FakeCore = buildFakeCore({ ...of, embedOrigin: () => urls.embed, hosts: [{ id: 'cwm-case', origins: [], publicJwk: keys.publicJwk }] });
  const host: HostPage = buildHostPage({ ...of, hostId: 'cwm-case', keys, url: () => urls.host });
  const stranger: HostPage = buildHostPage({ ...of, hostId: 'cwm-case', keys, url: () => urls.stranger });
  const another = await more?.({ ...of, hostId: 'cwm-case', keys, url: () => urls.more });
  const listen = (app: FakeCore['app']): Promise<string> => app.listen({ port: 0, host: '127.0.0.1' });
  // The host's pages are on another site than MAST's: its cookies and storage are third-party to them.
  urls.host = (await listen(host.app)).replace('127.0.0.1', 'localhost');
  if (another) urls.more = (await listen(another)).replace('127.0.0.1', 'localhost');
  urls.stranger = await listen(stranger.app);
  urls.core = await listen(core.app);
  const port = await freePort();
  urls.embed = `http://127.0.0.1:${port}`;
  const { organisation, approver, phones } = exampleFacts;
  const embed = await buildEmbedServer({ coreUrl: urls.core, embedUrl: urls.embed, hosts: [{ id: 'cwm-case', origins: [urls.host, ...(another ? [urls.more] : [])], organisation, approver }], environment: 'demonstration', phones });
  await embed.listen({ port, host: '127.0.0.1' });
  core.register(urls.host);
  if (another) core.register(urls.more);

  const open = async (url = urls.host, prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; complaints: string[] }> => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 }, timezoneId: 'America/New_York' });
    // Far above what a step takes here, far below the test's own limit: a broken step names itself.
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await prepare?.(page);
    await page.goto(url);
    return { page, complaints };
  };
  const panel = (page: Page) => page.frameLocator('mast-panel iframe');
  const toDeclaration = async (page: Page): Promise<void> => {
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await panel(page).getByRole('button', { name: 'Check', exact: true }).waitFor();
  };
  const declare = async (page: Page): Promise<void> => {
    await panel(page).getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await panel(page).getByLabel('In your own words', { exact: true }).fill(reason);
    await panel(page).getByRole('checkbox', { name: /keep someone safe/ }).check();
  };
  const toAnswer = async (page: Page): Promise<void> => {
    await toDeclaration(page);
    await declare(page);
    await panel(page).getByRole('button', { name: 'Check', exact: true }).click();
  };
  const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  const messages = (page: Page): Promise<unknown[]> => page.evaluate(() => (window as unknown as { messages: unknown[] }).messages);
  return {
    keys, browser, core, host, stranger, urls, open, panel, toDeclaration, declare, toAnswer, heard, messages,
    reset: (): void => {
      core.reset();
      Object.assign(host, { launches: 0, change: {}, pin: undefined });
    },
    close: async (): Promise<void> => {
      await browser.close();
      await Promise.all([core, host, stranger].map((each) => each.app.close()));
      await another?.close();
      await embed.close();
    },
  };
};

/** A port nobody has now: the embed server's own address stands in its pages, so it must be known before it listens. */
const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
};
