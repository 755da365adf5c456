import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';

import { buildEmbedServer } from '@mast/embed-server';
import { buildFakeCore } from '@mast/embed-server/testing';
import { signingKeysSchema, smartServersSchema } from '@mast/health-sidebar/app';
import { exampleFacts, launchBrowser } from '@mast/panel/testing';

import type { Bent, EhrSettingsInput } from '../src/app.ts';
import { buildEhr } from '../src/app.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;
export type EhrWorld = Awaited<ReturnType<typeof startEhrWorld>>;

const people: EhrSettingsInput['patients'] = [
  { id: 'p-mair', given: ['Mair'], family: 'Jones', birthDate: '2011-03-12', nhsNumber: '9990000018', encounterId: 'e-1', address: { lines: ['12 Example Street'], town: 'Swansea', postcode: 'SA1 1AA' } },
  { id: 'p-tomos', given: ['Tomos'], family: 'Price', birthDate: '1980-01-02', nhsNumber: '9990000026', encounterId: 'e-2' },
  { id: 'p-hidden', given: ['Hidden'], family: 'Address', birthDate: '1990-01-02', nhsNumber: '9990000034', encounterId: 'e-3', restricted: true, address: { lines: ['1 Secret Refuge'], town: 'Swansea', postcode: 'SA9 9ZZ' } },
];

/**
 * The real embed server with the SMART application and the built panel, two of the example EHR (one registered, one not) on another site than MAST's, and a core that a test bends. Third parties' cookies and storage are
 * blocked, as this browser does for every frame of another site.
 */
export const startEhrWorld = async () => {
  const browser = await launchBrowser();
  const bent: Bent = { tokenSeconds: 3600, needsBanner: false, signsWith: 0 };
  const lines: string[] = [];
  const [corePort, embedPort, ehrPort, strangerPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const urls = { core: `http://127.0.0.1:${corePort}`, embed: `http://127.0.0.1:${embedPort}`, ehr: `http://localhost:${ehrPort}`, stranger: `http://localhost:${strangerPort}` };
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const ehrKey = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'ehr-1' };
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' });
  const core = buildFakeCore({
    coreUrl: () => urls.core,
    embedOrigin: () => urls.embed,
    hosts: [{ id: 'hospital', origins: [], upstream: { issuer: `${urls.ehr}/fhir`, audience: 'mast-sidebar', publicJwk: pair.publicKey.export({ format: 'jwk' }) } }],
  });
  const embed = await buildEmbedServer({
    coreUrl: urls.core,
    embedUrl: urls.embed,
    hosts: [{ id: 'hospital', origins: [urls.embed], ancestors: [urls.ehr], organisation: exampleFacts.organisation, approver: exampleFacts.approver }],
    environment: 'demonstration',
    phones: exampleFacts.phones,
    smart: {
      servers: smartServersSchema.parse([{ iss: `${urls.ehr}/fhir`, clientId: 'mast-sidebar', algorithm: 'ES384', host: 'hospital', frameOrigins: [urls.ehr] }]),
      keys: signingKeysSchema.parse({ keys: [{ ...signing, kid: 'app-1', alg: 'ES384' }] }),
      fetch: (url, init) => fetch(url, init),
    },
    log: (line) => lines.push(line),
  });
  const ehr = (url: string) =>
    buildEhr(
      {
        url,
        organisation: 'Bay Hospital',
        practitioners: [{ id: 'nurse-1', name: 'Eleri Vaughan', role: 'Nurse' }],
        patients: people,
        app: { clientId: 'mast-sidebar', name: 'MAST', launchUrl: `${urls.embed}/v1/smart/launch`, redirectUris: [`${urls.embed}/v1/smart/callback`], jwksUrl: `${urls.embed}/v1/smart/jwks.json`, frameOrigin: urls.embed },
        keys: [ehrKey as never],
      },
      { fetch: (input, init) => fetch(input, init), bent },
    );
  const [known, stranger] = [ehr(urls.ehr), ehr(urls.stranger)];
  await core.app.listen({ port: corePort, host: '127.0.0.1' });
  await embed.listen({ port: embedPort, host: '127.0.0.1' });
  await known.listen({ port: ehrPort, host: 'localhost' });
  await stranger.listen({ port: strangerPort, host: 'localhost' });

  /** A practitioner at work, in a browser of their own; `complaints`: what the pages' consoles said. */
  const work = async (url = urls.ehr, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB', ...options });
    context.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    const open = async (patientId: string): Promise<Page> => {
      const page = await context.newPage();
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      page.on('pageerror', (error) => void complaints.push(error.message));
      await page.goto(`${url}/patients/${patientId}`);
      if (new URL(page.url()).pathname !== `/patients/${patientId}`) {
        await page.getByRole('button', { name: /Eleri Vaughan/ }).click();
        await page.goto(`${url}/patients/${patientId}`);
      }
      return page;
    };
    return { context, complaints, open };
  };
  return {
    browser, bent, core, urls, lines, work,
    /** The application's own page in the EHR's, and the panel in that. */
    app: (page: Page) => page.frameLocator('#room iframe'),
    panel: (page: Page) => page.frameLocator('#room iframe').frameLocator('mast-panel iframe'),
    launch: (page: Page) => page.getByRole('button', { name: 'Open MAST' }).click(),
    reset: (): void => {
      core.reset();
      lines.length = 0;
      Object.assign(bent, { refusal: undefined, tokenSeconds: 3600, needsBanner: false, signsWith: 0 });
    },
    close: async (): Promise<void> => {
      await browser.close();
      await Promise.all([known, stranger, embed, core.app].map((each) => each.close()));
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
