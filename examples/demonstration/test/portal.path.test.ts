import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { createMastClient } from '@mast/openapi';
import { launchBrowser } from '@mast/panel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { connectorToken } from '../src/feed-status.ts';
import { demonstrationFolders } from '../src/folders.ts';
import { portalPart, portalUrlOf } from '../src/page-parts.ts';
import { demonstrationPorts } from '../src/ports.ts';
import { password, type SigningKey, signingKey, totpSecret } from '../src/secrets.ts';
import { portalClient } from '../src/setup-file.ts';
import { startStack, type Stack } from '../src/stack.ts';
import { totpCode } from '../src/totp-code.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

/** Police send, the council asks. */
const feed = { feedId: 'elsewhere-police', organisation: 'ELSEWHERE' } as const;
const council = 'HERE';
const folder = mkdtempSync(join(tmpdir(), 'mast-portal-'));
const mast = join(folder, 'mast');
const ports = demonstrationPorts('5840');
const portalUrl = portalUrlOf(ports);
const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });

let stack: Stack;
let browser: Browser;
let page: Page;
let signer: { email: string; password: string; totpSecret: string };

beforeAll(async () => {
  const folders = demonstrationFolders(mast);
  const client = await signingKey(folders.secrets, 'connector-elsewhere');
  signer = { email: 'portal@example.org', password: await password(folders.secrets, 'portal-1'), totpSecret: await totpSecret(folders.secrets, 'portal-1') };
  stack = await startStack({
    folders, ports, setup: setup(client),
    parts: (coreUrl) => [portalPart(ports, coreUrl, { clientId: portalClient.clientId })],
    progress: { step: () => undefined, count: () => undefined, endCount: () => undefined },
  });
  await sendRecords(client);
  browser = await launchBrowser();
  // Everything works without a script; with one, only comforts come on top.
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  await removeEmbeddedPostgres(mast);
  rmSync(folder, { recursive: true, force: true });
});

it('password and code at the core bring a practitioner into the portal', async () => {
  await page.goto(portalUrl);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(signer.email);
  await page.getByLabel('Password', { exact: true }).fill(signer.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('6-digit code').fill(totpCode(signer.totpSecret, Date.now() / 1000));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${portalUrl}/`);
  expect(await page.getByText('Qzportal Person').count()).toBe(1);
  const names = (await page.context().cookies()).map(({ name }) => name);
  expect(names).toContain('mast-portal');
});

it('they say why, paste the referral, and see who else is involved and whom to call; nothing personal in any address or title', async () => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('framenavigated', async () => seen.push(await page.title().catch(() => '')));
  await page.getByRole('navigation', { name: 'MAST' }).getByRole('link', { name: 'Look up' }).click();
  await page.getByRole('link', { name: 'A child' }).click();
  expect(await page.locator('input:checked').count()).toBe(0);
  await page.getByRole('checkbox', { name: /section 47/ }).check();
  await page.getByLabel('In your own words').fill('Strategy discussion this afternoon');
  await page.getByLabel('Case or referral reference').fill('CASE-1');
  await page.getByRole('checkbox', { name: /Misuse/ }).check();
  await page.getByRole('button', { name: 'Continue to search' }).click();
  await page.getByText('Paste a referral line').click();
  await page.getByLabel('What you were sent').fill('PRAWFDDYN, Mair, 12/3/2011');
  await page.getByRole('button', { name: 'Fill in the form' }).click();
  expect(await page.getByLabel('Family name').inputValue()).toBe('Prawfddyn');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('heading', { name: 'Whom to call' }).waitFor();
  expect(await page.getByRole('link', { name: 'Call 01632 960100' }).getAttribute('href')).toBe('tel:01632960100');
  expect(await page.getByText('Mair Prawfddyn').first().isVisible()).toBe(true);
  await page.getByRole('button', { name: /Look closer/ }).click();
  await page.getByRole('heading', { name: 'Household' }).waitFor();
  await page.getByRole('link', { name: /Sheet to print/ }).click();
  await page.getByText(/Qzportal Person · /).first().waitFor();
  expect(seen.join('\n')).not.toMatch(/prawfddyn|mair|2011-03|12%2F3|CASE-1/i);
});

it('what came of the call is kept by the core, and a nil is no tick', async () => {
  await page.goBack();
  await page.getByText('What came of it').click();
  await page.getByLabel('Spoke to them').check();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('What came of the call is kept.').waitFor();
  await page.goto(`${portalUrl}/look-up/declare/adult`);
  await page.getByRole('checkbox', { name: /Act/ }).first().check();
  await page.getByLabel('In your own words').fill('Adult seen in the street, anonymous caller');
  await page.getByRole('checkbox', { name: 'There is no reference yet' }).check();
  await page.getByRole('checkbox', { name: /Misuse/ }).check();
  await page.getByRole('button', { name: 'Continue to search' }).click();
  await page.getByLabel('Family name').fill('Nunlle');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  // Too thin: said beside the field, before anybody was asked.
  await page.getByRole('link', { name: /Give the date of birth/ }).waitFor();
  for (const [label, value] of [['Day', '2'], ['Month', '1'], ['Year', '1990']] as const) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('heading', { name: 'No shared record was found' }).waitFor();
  expect(await page.getByRole('table').first().isVisible()).toBe(true);
});

it('signed out, nothing of it is left, and the core asks for everything again', async () => {
  const answer = page.url();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  await page.goto(answer);
  expect(await page.getByLabel('E-mail address').count()).toBe(1);
});

async function sendRecords(client: SigningKey): Promise<void> {
  const { value } = await connectorToken(stack.coreUrl, { clientId: 'connector-elsewhere', privateJwk: client.privateJwk, feeds: [feed.feedId] });
  const core = createMastClient({ baseUrl: stack.coreUrl, token: () => value, fetch: (request) => fetch(request) });
  const record = {
    sourceRef: 'R-1', service: 'police', kind: 'event' as const, date: day, status: 'closed' as const, sensitivity: 0 as const, caseRef: 'P-1',
    person: { names: [{ given: 'Mair', family: 'Prawfddyn', use: 'usual' as const }], dateOfBirth: { value: '2011-03-12', precision: 'day' as const } },
    contact: { team: 'Public protection desk', phone: '01632 960100' },
  };
  const { response } = await core.POST('/v1/feeds/{feedId}/batches', { params: { path: { feedId: feed.feedId } }, body: { sequence: 1, previousCursor: null, cursor: 'c1', mode: 'delta', rows: [{ ref: 'R-1', record }] } });
  if (!response.ok) throw new Error(`the records were refused: ${response.status}`);
}

function setup(client: SigningKey): object {
  const { feedId, organisation } = feed;
  const name = { en: 'Police of Elsewhere', cy: 'Heddlu Rhywle Arall' };
  return {
    environment: 'demonstration',
    organisations: [
      { code: organisation, name, sector: 'police', nation: 'wales', role: 'both' },
      { code: council, name: { en: 'Council of Here', cy: 'Cyngor Fan Hyn' }, sector: 'local-authority', nation: 'wales', role: 'both' },
    ],
    feeds: [{ feedId, organisation, name, service: 'police', mode: 'delta', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [{ agreementId: 'portal', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation, feedId }], readers: [council] }],
    accounts: [{ staffId: 'portal-1', name: 'Qzportal Person', role: 'practitioner', email: signer.email, organisation: council, hosts: [], signIn: { password: signer.password, totpSecret: signer.totpSecret } }],
    portals: [portalClient],
    hosts: [],
    connectorClients: [{ clientId: 'connector-elsewhere', organisation, feeds: [feedId], jwks: { keys: [client.publicJwk] } }],
  };
}
