import type { Journey, Page } from './journey.ts';
import { declare } from './look-up-in-panel.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';

const openRecord = async (page: Page, ehrUrl: string, patient: string): Promise<void> => {
  await page.goto(ehrUrl);
  const nurse = page.getByRole('button', { name: /Eleri Vaughan/ });
  if ((await nurse.count()) > 0) await nurse.click();
  await page.goto(`${ehrUrl}/patients/${patient}`);
};

/** Journey 7. */
export const childInHospital: Journey = {
  name: '7-child-in-hospital',
  title: 'A nurse opens MAST from the health record',
  story: 'Eleri Vaughan works in the emergency department. Mair is here with a bruise; her record is open, and MAST opens from it.',
  walk: (stage) =>
    withPage(stage, { viewport: { width: 1240, height: 900 } }, async (page) => {
      await openRecord(page, stage.demo.ehrUrl, 'p-jones-3');
      const card = page.locator('#cards section').first();
      await card.waitFor();
      must(!/\d|police|council|agenc/i.test(await card.locator('p').first().innerText()), 'a card that says nothing about the patient');
      await stage.picture(page, 'The record is open, and a hook asked MAST for advice. The card says that one can check, and nothing about Mair: nobody has said yet why they ask.');
      await card.getByRole('button').first().click();
      const app = page.frameLocator('#room iframe');
      const panel = app.frameLocator('mast-panel iframe');
      await panel.getByRole('checkbox', { name: /section 47/ }).waitFor();
      await stage.picture(page, 'The card opens MAST beside the record, by a SMART launch: no password, no patient to type. She says why first.');
      must(!(await panel.locator('body').innerText()).includes('Clos y Dderwen'), 'no address of a restricted patient');
      await declare(panel, 'Bruising to the upper arm, seen in the emergency department');
      await panel.locator('#reference').fill('ED-2041');
      const check = panel.getByRole('button', { name: 'Check', exact: true });
      await check.scrollIntoViewIfNeeded();
      await stage.picture(page, 'Legal basis, reason in her own words, her department’s reference, and what misuse leads to.');
      await check.click();
      await panel.getByText(/other agencies involved/).first().waitFor();
      await panel.getByText(/other agencies involved/).first().scrollIntoViewIfNeeded();
      await stage.picture(page, 'Who is involved with Mair, and whom to call, within the record.');
      must((await panel.getByRole('link', { name: /^Call / }).count()) >= 2, 'a number to call for each agency');
      await panel.getByText(/^Asked \d+ partners/).first().scrollIntoViewIfNeeded();
      await stage.picture(page, 'Who was asked and how fresh each is, as everywhere.');
      // The next patient's record: another page, another launch, nothing of the first.
      await openRecord(page, stage.demo.ehrUrl, 'p-bond');
      await page.locator('#cards section').first().getByRole('button').first().click();
      await panel.getByText('James').first().waitFor();
      must(!(await panel.locator('body').innerText()).includes('Mair'), 'nothing of the first patient in the second record');
      await stage.picture(page, 'The next record has its own launch: nothing of Mair is left.');
    }),
};
