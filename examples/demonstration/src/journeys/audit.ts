import type { Journey } from './journey.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';
import { signInToPortal } from './sign-in.ts';

/** Journey 4. */
export const audit: Journey = {
  name: '4-audit',
  title: 'An information-governance lead audits',
  story: 'Nia Prosser looks at how her organisation used MAST: who asked, when, and under which declaration. What was answered stays sealed to her too.',
  walk: (stage) =>
    withPage(stage, {}, async (page) => {
      await page.goto(stage.demo.portalUrl);
      await signInToPortal(stage, page, 'ig-4001');
      await stage.picture(page, 'What an information-governance lead may do.');
      await page.locator('main a[href="/audit"]').first().click();
      await stage.picture(page, 'Her own trail first: she is recorded as everybody is.');
      await page.getByRole('link', { name: 'What my organisation did' }).click();
      await page.locator('tbody tr').first().waitFor();
      await stage.picture(page, 'Everything her organisation did in the last 30 days, newest first.');
      await page.getByLabel('What', { exact: true }).selectOption('search-answered');
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('tbody tr').first().waitFor();
      await stage.picture(page, 'Questions that were answered: who, through which system, and the declaration’s code.');
      await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Sian Davies' });
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('tbody tr').first().waitFor();
      must(!/Mair|Jones/.test(await page.locator('main').innerText()), 'no word of whom was asked about');
      await stage.picture(page, 'One worker’s questions. Whom they were about is not shown: for that there is a review with a reason.');
      await page.getByLabel('Who', { exact: true }).selectOption('');
      await page.getByLabel('What', { exact: true }).selectOption('audit-read');
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('tbody tr').first().waitFor();
      await stage.picture(page, 'And her own reading of the trail stands in it.');
    }),
};
