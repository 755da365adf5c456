import { tenantStaff } from '../tenant.ts';
import type { Journey, Page } from './journey.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';

const flat = { line1: 'Flat 4, Mariner Court', postcode: 'SA1 8YB' };

const lookUp = async (page: Page): Promise<void> => {
  await page.getByLabel('Look up an address').fill(`${flat.line1} ${flat.postcode}`);
  await page.getByRole('button', { name: 'Look up', exact: true }).click();
};
const signedIn = (page: Page, name: string): Promise<unknown> => page.getByLabel('Signed in').selectOption({ label: name });

/** Journey 8. */
export const addressInTeams: Journey = {
  name: '8-address-in-teams',
  title: 'A social worker looks up an address in a Teams chat',
  story: 'Sian Davies is in a chat with Angharad Prys of the hub when a neighbour’s call comes in about a flat. MAST stands beside the chat, as a tab and as a message extension.',
  walk: (stage) =>
    withPage(stage, { viewport: { width: 1240, height: 860 } }, async (page) => {
      await page.goto(`${stage.demo.teamsUrl}/?user=${tenantStaff.find(({ staffId }) => staffId === 'sw-1042')?.oid ?? ''}`);
      const tab = page.frameLocator('#tab-frame');
      const panel = tab.frameLocator('mast-panel iframe');
      await tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
      await lookUp(page);
      const undeclared = page.getByRole('button', { name: /Say why first/ });
      await undeclared.waitFor();
      must(!/\d other|Swansea,|police|fire/i.test(await page.locator('#entries').innerText()), 'nothing looked up without a reason');
      await stage.picture(page, 'Without a reason the flyout looks nothing up, counts nothing and hints at nothing. The tab beside it has signed her in by her organisation’s own sign-in.');
      await tab.getByRole('radio', { name: 'An address' }).check();
      await tab.getByLabel('House and street').fill(flat.line1);
      await tab.getByLabel('Postcode').fill(flat.postcode);
      await tab.getByRole('button', { name: 'Continue' }).click();
      await panel.locator('#reference').waitFor();
      await panel.getByRole('checkbox').first().check();
      await panel.locator('#reason').fill('Neighbour reports a child alone in the flat overnight');
      await panel.locator('#reference').fill('CC-20502');
      await panel.getByRole('checkbox').last().check();
      await stage.picture(page, 'She says why in the tab: legal basis, her own words, her case’s reference. The address is still on her machine.');
      await panel.getByRole('button', { name: 'Check', exact: true }).click();
      await panel.getByText(/other agencies involved/).first().waitFor();
      await stage.picture(page, 'Fire and police know this flat, and whom to call there.');
      must((await panel.getByRole('link', { name: /^Call / }).count()) >= 2, 'a number to call for each agency');
      await lookUp(page);
      const entry = page.getByRole('button', { name: /other agencies involved/ });
      await entry.waitFor();
      await stage.picture(page, 'While her reason holds the flyout says how many, to her alone. It names no agency: what a flyout shows passes through Microsoft.');
      await entry.click();
      const card = page.locator('#chat li').last();
      await card.getByText(/MAST reference/).waitFor();
      must(!/Mariner|Pottery|SA1|agenc|police|fire|\d other/i.test(await card.innerText()), 'a card that says nothing about the address');
      await stage.picture(page, 'What enters the chat: a reference and a button. No name, address, agency or count.');
      await signedIn(page, 'Angharad Prys');
      await tab.getByRole('heading', { name: 'Whom or what do you ask about?' }).waitFor();
      await card.getByRole('link', { name: 'Open in MAST' }).click();
      await tab.getByText(/You came from MAST reference/).waitFor();
      must(!/Mariner|Pottery/.test(await tab.locator('body').innerText()), 'nothing of the answer for a colleague');
      await stage.picture(page, 'Angharad presses it: the reference opens nothing for her. She says whom she asks about, and why, herself.');
      await signedIn(page, 'Sian Davies');
      await panel.getByText(/other agencies involved/).first().waitFor();
      await stage.picture(page, 'Sian presses it: her own answer, asked again under the reason that still holds, and audited again.');
      await page.getByLabel('Theme').selectOption('contrast');
      await page.getByLabel('Language').selectOption('cy-gb');
      await panel.locator('.agency').first().or(panel.getByText(/asiantaeth arall/).first()).first().waitFor();
      await stage.picture(page, 'The same in Welsh, in Teams’ theme of high contrast.');
    }),
};
