import { panelStates } from '@mast/panel/mock';
import { launchBrowser } from '@mast/panel/testing';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Mock } from './start-mock.ts';
import { startMock } from './start-mock.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('the case system over a panel without any server', () => {
  let mock: Mock;
  let browser: Browser;
  beforeAll(async () => {
    [mock, browser] = await Promise.all([startMock(0), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await mock?.close();
  });

  const opened = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; complaints: string[] }> => {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    return { page, complaints };
  };
  const signedIn = async (options?: Parameters<Browser['newPage']>[0]): Promise<{ page: Page; complaints: string[] }> => {
    const { page, complaints } = await opened(options);
    await page.goto(mock.url);
    await page.getByRole('button', { name: /Nia Probert/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, complaints };
  };
  const panel = (page: Page) => page.frameLocator('mast-panel iframe');
  const answered = async (page: Page): Promise<void> => {
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await panel(page).getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await panel(page).getByLabel('In your own words', { exact: true }).fill('Bruising seen at school today.');
    await panel(page).getByRole('checkbox', { name: /keep someone safe/ }).check();
    await panel(page).getByRole('button', { name: 'Check', exact: true }).click();
    await panel(page).getByRole('heading', { name: /other agencies involved/ }).waitFor();
  };
  const typeReferral = async (page: Page): Promise<void> => {
    await page.getByLabel('Name and organisation').fill('Ms Price, Ysgol y Bryn');
    await page.getByLabel('First name').fill('Mair');
    await page.getByLabel('Family name').fill('Jones');
    await page.getByLabel('Day').fill('12');
    await page.getByLabel('Month').fill('3');
    await page.getByLabel('Year').fill('2011');
    await page.getByLabel('What is the concern').fill('Did not want to go home.');
    await page.getByRole('button', { name: 'Save, and look up who else is involved' }).click();
    await page.getByText('Saved.').waitFor();
  };

  test('shows every named screen of the panel, each under its own policy without a complaint', async () => {
    const { page, complaints } = await opened({ viewport: { width: 1280, height: 900 } });
    await page.goto(mock.statesUrl);
    const names = await page.locator('.states nav a').allInnerTexts();
    expect(names).toEqual(panelStates);
    expect(names.length).toBeGreaterThan(40);
    const shown = new Set<string>();
    for (const name of names) {
      await page.getByRole('link', { name, exact: true }).click();
      // The frame says what it shows; the screen of before is gone.
      await expect.poll(() => panel(page).locator('mast-panel-app').evaluate((app) => app.shadowRoot?.querySelector('main')?.dataset['at']), { message: name }).toBe(atOf(name));
      shown.add(await panel(page).locator('mast-panel-app').evaluate(fingerprint));
    }
    // Two names of one screen would show one of them unseen.
    expect(shown.size).toBe(names.length);
    expect(complaints).toEqual([]);
    await page.close();
  }, 180_000);

  test('a launch, a declaration and an answer can be walked through, and the host hears the events', async () => {
    const { page, complaints } = await signedIn();
    await page.getByRole('link', { name: 'Mair Jones' }).click();
    await answered(page);
    await panel(page).getByText('born 12 March 2011').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('on the family page another member clears the panel at once, and the launch is theirs alone', async () => {
    const { page } = await signedIn();
    await page.goto(`${mock.url}/cases/CW-2041/family`);
    await answered(page);
    await page.getByRole('link', { name: /Rhian Jones/ }).click();
    await panel(page).getByText('Nothing is looked up until you say why.').waitFor();
    expect(await panel(page).getByText('Public protection desk').count()).toBe(0);
    await page.getByRole('heading', { name: 'Other agencies: Rhian Jones' }).waitFor();
    expect(await page.getByRole('link', { name: /Rhian Jones/ }).getAttribute('aria-current')).toBe('true');
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await panel(page).getByText('born 1 February 1984').waitFor();
    expect(await panel(page).getByText('12 March 2011').count()).toBe(0);
    expect(page.url()).toContain('member=3');
    await page.close();
  });

  test('by keyboard alone: from the list to a referral, and from the referral into the panel', async () => {
    const { page } = await signedIn();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New referral');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New referral' }).waitFor();
    await page.getByLabel('Name and organisation').focus();
    for (const text of ['Ms Price', 'Mair', 'Jones', '12', '3', '2011', '', '', '', 'Did not want to go home.']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Saved.').waitFor();
    await panel(page).getByRole('button', { name: 'Check who else is involved' }).waitFor();
    await page.getByRole('button', { name: 'Save the changes' }).focus();
    for (let step = 0; step < 6 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'MAST-PANEL'; step += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAST-PANEL');
    await page.close();
  });

  test('a referral that is typed over is nobody the panel was opened for: it clears at once, and comes back unopened', async () => {
    const { page } = await signedIn();
    await page.goto(`${mock.url}/referrals/new`);
    await typeReferral(page);
    await answered(page);
    await page.getByLabel('First name').fill('Mali');
    await page.getByText('You have changed whom this is about.').waitFor();
    expect(await page.locator('mast-panel').isVisible()).toBe(false);
    await page.getByLabel('First name').fill('Mair');
    await panel(page).getByText('Nothing is looked up until you say why.').waitFor();
    expect(await panel(page).getByText('Public protection desk').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['en', 320],
    ['en', 1280],
    ['cy', 320],
    ['cy', 1280],
  ] as const)('no axe violation and nothing sideways on any page: %s at %i px', async (language, width) => {
    const { page, complaints } = await signedIn({ viewport: { width, height: 800 } });
    await page.goto(`${mock.url}/referrals/new`);
    await typeReferral(page);
    await page.goto(`${mock.url}/language/${language}?back=/cases`);
    const paths = ['/cases', '/cases?q=nobody', '/cases/CW-2041', '/cases/CW-2041/family', '/cases/CW-2077', '/referrals', '/referrals/new', '/referrals/RF-0001', '/cases/none', '/states'];
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${mock.url}${path}`);
      if (await page.locator('mast-panel').count()) await panel(page).getByRole('main').waitFor();
      found.push(...(await look(page)).map((each) => `${path}: ${each}`));
      const lang = await page.evaluate(() => document.documentElement.lang);
      if (lang !== language) found.push(`${path}: speaks ${lang}`);
    }
    await page.goto(`${mock.url}/referrals/new`);
    await page.locator('form.referral button').click();
    await page.locator('.problems').waitFor();
    found.push(...(await look(page)).map((each) => `faults: ${each}`));
    await page.locator('.top form button').click();
    await page.locator('.people').waitFor();
    found.push(...(await look(page)).map((each) => `sign-in: ${each}`));
    expect(found).toEqual([]);
    // The browser says so of every page that is answered 404 or 422.
    expect(complaints.filter((each) => !/status of (404|422)/.test(each))).toEqual([]);
    await page.close();
  }, 120_000);

  const look = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async (only): Promise<string[]> => {
      const result = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false });
      return result.violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => String(node.target)).join(' ')}`);
    }, tags);
    const sideways = await page.evaluate(() => (document.documentElement.scrollWidth > innerWidth + 1 ? ['scrolls sideways'] : []));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, nav a, .button')].flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width > 0 && (height < 24 || width < 24) ? [`target ${Math.round(width)} by ${Math.round(height)}: ${each.textContent.trim()}`] : [];
      }),
    );
    return [...violations, ...sideways, ...small];
  };
});

/** All that a screen says, what stands in its fields too. Runs in the page. */
const fingerprint = (app: Element): string => {
  const fields = [...(app.shadowRoot?.querySelectorAll('input, textarea, select') ?? [])].map((each) => (each instanceof HTMLInputElement && each.type !== 'text' ? String(each.checked) : (each as HTMLSelectElement).value));
  return JSON.stringify([app.shadowRoot?.querySelector('main')?.textContent, fields]);
};

/** What a screen calls itself, by the kind of its name. */
const atOf = (name: string): string => {
  if (['collapsed', 'opening', 'asking', 'viewing'].includes(name)) return name;
  if (name.startsWith('declaration')) return 'declaring';
  if (name === 'family') return 'family';
  if (name.startsWith('several-')) return 'choosing';
  if (name === 'nil' || name.startsWith('nil-') || name === 'family-member-nil') return 'nil';
  return name.startsWith('answer') ? 'answered' : 'problem';
};
