import type { Journey } from './journey.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';
import { signInToPortal } from './sign-in.ts';

/** Journey 5. */
export const refusedRow: Journey = {
  name: '5-refused-row',
  title: 'A data lead finds why a row was refused',
  story: 'Owain Lloyd answers for the council’s feeds. This morning’s update was taken in, but for one row.',
  walk: (stage) =>
    withPage(stage, {}, async (page) => {
      await page.goto(stage.demo.portalUrl);
      await signInToPortal(stage, page, 'dl-5001');
      await page.locator('main a[href="/feeds"]').first().click();
      await stage.picture(page, 'The council’s feeds: up to date, and one of them with a row that was refused.');
      await page.locator('a[href="/feeds/swansea-childrens"]').first().click();
      await stage.picture(page, 'The feed itself: what was agreed, what arrived.');
      await page.locator('a[href="/feeds/swansea-childrens/refused"]').first().click();
      await page.getByText('The end comes before the start').first().waitFor();
      await stage.picture(page, 'Which row, which field, and why: work that ends before it begins. What stood in the row is not shown to anybody.');
      must(!/5 January|-01-05/.test(await page.locator('main').innerText()), 'no value of the row');
      await page.getByRole('button', { name: 'Try the refused rows again' }).click();
      await page.getByText(/Tried again: 0 taken in/).waitFor();
      await stage.picture(page, 'Trying again does not help: the row is wrong at its source, and is put right there.');
      await page.goto(`${stage.demo.portalUrl}/feeds/swansea-childrens/onboarding`);
      await stage.picture(page, 'The feed’s way into service: what was said of each step, and what MAST sees for itself.');
    }),
};
