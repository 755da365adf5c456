import { applicant } from '../seed/application.ts';
import type { Journey } from './journey.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';
import { signInToPortal, signOut } from './sign-in.ts';

/** Journey 3. */
export const approveAUser: Journey = {
  name: '3-approve-a-user',
  title: 'An administrator approves a user',
  story: `${applicant.name} has applied for an account from the case system. It takes two people: one who answers for her, another who decides.`,
  walk: async (stage) => {
    await withPage(stage, {}, async (page) => {
      await page.goto(stage.demo.portalUrl);
      await signInToPortal(stage, page, 'adm-0001');
      await stage.picture(page, 'Elin Rees, an administrator, signs in with password and code.');
      await page.locator('main a[href="/users"]').first().click();
      await stage.picture(page, 'The accounts of her organisation: role, standing, and what is due.');
      await page.locator('a[href="/users/applications"]').first().click();
      await stage.picture(page, 'An application waits. It cannot be approved yet: nobody answers for the applicant.');
      await page.getByRole('link', { name: applicant.name }).click();
      await page.getByRole('button', { name: 'I answer for this person' }).waitFor();
      await stage.picture(page, 'Who it is and what she asked for. An approval is not even offered while something stands against it.');
      await page.getByRole('button', { name: 'I answer for this person' }).click();
      await page.getByText('You answer for this person. Somebody else decides now.').waitFor();
      await stage.picture(page, 'Elin knows her and answers for her; so Elin cannot decide.');
      must((await page.locator('form[action$="/decide"]').count()) === 0, 'no decision by the one who answers');
      await signOut(page);
    });
    await withPage(stage, {}, async (page) => {
      await page.goto(stage.demo.portalUrl);
      await signInToPortal(stage, page, 'adm-0002');
      await page.goto(`${stage.demo.portalUrl}/users/applications`);
      await stage.picture(page, 'Dafydd Hughes, the other administrator: the application is ready to be decided.');
      await page.getByRole('link', { name: applicant.name }).click();
      await page.getByRole('radio', { name: 'Approve' }).check();
      await page.getByRole('button', { name: 'Send the decision' }).scrollIntoViewIfNeeded();
      await stage.picture(page, 'He sees who answers for her, and decides. A second factor older than five minutes would be asked for again.');
      await page.getByRole('button', { name: 'Send the decision' }).click();
      await page.getByText('Approved. The person is told by e-mail').waitFor();
      await stage.picture(page, 'Approved. She gets a link that works once, to choose her password and second factor.');
      await page.goto(`${stage.demo.portalUrl}/users`);
      await page.getByRole('link', { name: applicant.name }).waitFor();
      await stage.picture(page, 'She stands among the accounts.');
    });
  },
};
