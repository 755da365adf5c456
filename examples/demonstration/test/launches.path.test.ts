import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { launchBrowser } from '@mast/panel/testing';
import { importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { proofRow, writeProofFile } from '../src/proof/proof-rows.ts';
import { proofFeed } from '../src/proof/proof-stack.ts';
import { firstPanel } from './first-panel.ts';
import { type ProofWorld, proofWorld } from './proof-world.ts';

/**
 * A host's page, the real panel and the real core: what a launch that is wrong comes to on the screen, and the way of docs/first-panel.md. The hosts' pages are on another site than MAST's, so that cookies and
 * storage are third-party; the browser of all embed tests gives them none.
 */
const portBase = 7600;
const own = { port: 7650, origin: 'http://localhost:7650' };
const mair = { given: 'Mair', family: 'Prawfddyn', dateOfBirth: '2011-03-12' };
const cases = [{ caseRef: 'CC-1', subject: 'Mair Prawfddyn', person: mair }];
const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });

let world: ProofWorld;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  world = await proofWorld(portBase, cases, [own.origin]);
  const row = { ...proofRow(1), source_ref: 'PR-MAIR', date: day, given_name: mair.given, family_name: mair.family, date_of_birth: mair.dateOfBirth };
  await world.stack.send(await writeProofFile({ folder: join(world.folder, 'partner'), filePrefix: proofFeed.filePrefix, mode: 'full', day, sequence: 1, rows: [row] }));
  await world.result(`${proofFeed.filePrefix}_full_${day}_1`);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const seconds = (): number => Math.floor(Date.now() / 1000);
const assertion = async (change: Record<string, unknown> = {}): Promise<string> => {
  const { host, staffId } = world.stack.asker;
  const iat = seconds();
  const claims = { iss: host.id, sub: staffId, aud: world.stack.coreUrl, iat, exp: iat + 45, jti: randomUUID(), origin: host.origin, caseRef: 'CC-1', subject: { person: mair }, ...change };
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: host.privateJwk.kid ?? '' }).sign(await importJWK(host.privateJwk, 'ES256'));
};

/** The case's page in the case system, whose server signs as the test says; every call that the panel makes to core is kept. */
const opened = async (sign: () => Promise<string>) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(world.stack.coreUrl) && request.method() !== 'OPTIONS') asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await page.route('**/cases/CC-1/launch', async (route) => route.fulfill({ json: { token: await sign() } }));
  await page.goto(world.stack.caseSystemUrl);
  await page.getByRole('button', { name: /Qzstaffovex/ }).click();
  await page.goto(`${world.stack.caseSystemUrl}/cases/CC-1`);
  const panel = page.frameLocator('mast-panel iframe');
  await panel.getByRole('button', { name: 'Check who else is involved' }).click();
  const words = async (): Promise<string> => (await panel.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');
  return { page, panel, asked, words };
};

const refused = 'MAST did not accept the launch from your case system.';

it.each([
  ['expired', () => assertion({ iat: seconds() - 120, exp: seconds() - 75 }), refused],
  ['of the far future', () => assertion({ iat: seconds() + 86_400, exp: seconds() + 86_445 }), refused],
  ['for another origin', () => assertion({ origin: 'https://evil.example.org' }), refused],
  ['for another audience', () => assertion({ aud: 'https://elsewhere.example.org' }), refused],
  ['of a member of staff whom nobody linked', () => assertion({ sub: 'proof-2' }), 'You do not have a MAST account yet.'],
  ['of another host', () => assertion({ iss: 'another-host' }), 'This launch came from another organisation’s case system.'],
  ['about nobody', () => assertion({ subject: undefined }), refused],
])('a launch that is %s gets clear words in the panel, and no data', async (_what, sign, words) => {
  const { page, panel, asked, words: said } = await opened(sign);
  await panel.getByRole('heading', { name: words }).waitFor();
  expect(await said()).not.toMatch(/Prawfddyn|01632|Proof team|2011/);
  expect(asked.filter((call) => /declarations|searches|people|gateways/.test(call))).toEqual([]);
  await page.close();
});

it('a launch that was used before gets clear words, in the page that used it and in any other', async () => {
  const once = await assertion();
  const first = await opened(async () => once);
  await first.panel.getByText('born 12 March 2011').waitFor();
  await first.page.close();
  const again = await opened(async () => once);
  await again.panel.getByRole('heading', { name: refused }).waitFor();
  expect(await again.words()).not.toMatch(/Prawfddyn|01632|2011/);
  expect(again.asked).toEqual(['POST /oauth/token']);
  await again.page.close();
});

it('a question about another person than the launch’s is refused in clear words, whoever changes it, and says nothing of them', async () => {
  const { page, panel, words } = await opened(() => assertion());
  await page.route(`${world.stack.coreUrl}/v1/searches`, async (route) => {
    const { declarationId } = route.request().postDataJSON() as { declarationId: string };
    await route.continue({ postData: JSON.stringify({ declarationId, person: { given: 'Someone', family: 'Else', dateOfBirth: '1980-01-02' } }) });
  });
  await panel.getByRole('checkbox', { name: /section 47/ }).check();
  await panel.getByRole('textbox', { name: /own words/ }).fill('Strategy discussion this afternoon');
  await panel.getByRole('checkbox').last().check();
  await panel.getByRole('button', { name: 'Check', exact: true }).click();
  await panel.getByText('For the help desk: subject-mismatch').waitFor();
  expect(await words()).not.toMatch(/Someone|Else|01632|Proof team/);
  await page.close();
});

it('from an empty folder to a working panel, by the blocks of docs/first-panel.md alone, and the checker finds nothing', async () => {
  const { host, staffId } = world.stack.asker;
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && violations.push(message.text())));
  const first = await firstPanel({ folder: join(world.folder, 'first'), port: own.port, portBase, hostId: host.id, staffId, person: mair, privateJwk: host.privateJwk });
  try {
    await page.goto(own.origin);
    const panel = page.frameLocator('mast-panel iframe');
    await panel.getByRole('button', { name: 'Check who else is involved' }).click();
    await panel.getByRole('checkbox', { name: /section 47/ }).check();
    await panel.getByRole('textbox', { name: /own words/ }).fill('Strategy discussion this afternoon about Mair');
    await panel.getByRole('checkbox').last().check();
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('01632 960100').first().waitFor();
    expect(violations.filter((each) => !each.includes('favicon'))).toEqual([]);
    const checked = await first.check('--launch', `${own.origin}/mast-launch`, '--page', `${own.origin}/`, '--ask-core');
    expect(checked.text).toContain('Core accepted the assertion.');
    expect([checked.status, checked.text.includes('Nothing found that would be refused.')]).toEqual([0, true]);
    // A second time, what core alone knows: the same assertion from a file.
    await first.keepAssertion();
    expect((await first.check('--assertion', first.assertionFile, '--ask-core')).text).toContain('Core accepted the assertion.');
    const replayed = await first.check('--assertion', first.assertionFile, '--ask-core');
    expect([replayed.status, replayed.text]).toEqual([1, expect.stringContaining('used before (replay)')]);
    expect(checked.text + replayed.text).not.toMatch(/Prawfddyn|2011|eyJ/);
  } finally {
    await page.close();
    first.stop();
  }
});
