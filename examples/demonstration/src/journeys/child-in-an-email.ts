import type { Journey, Page } from './journey.ts';
import { declare } from './look-up-in-panel.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';

const choose = (page: Page, subject: string): Promise<void> => page.locator('#messages').getByRole('button', { name: subject }).click();

/** Journey 9. */
export const childInAnEmail: Journey = {
  name: '9-child-in-an-email',
  title: 'A MASH worker asks about a child in an e-mail',
  story: 'Angharad Prys reads the hub’s mail. A school has written about Mair; who else is involved? Later her Outlook refuses to hand a message over.',
  walk: (stage) =>
    withPage(stage, { viewport: { width: 1240, height: 860 } }, async (page) => {
      await page.goto(stage.demo.outlookUrl);
      const pane = page.frameLocator('#pane');
      const panel = pane.frameLocator('mast-panel iframe');
      await pane.getByRole('heading', { name: 'No message is open' }).waitFor();
      await choose(page, 'School concern');
      await pane.getByText('Mair JONES').first().waitFor();
      must((await pane.locator('input:checked[type=checkbox]').count()) === 0, 'nothing ticked beforehand');
      await stage.picture(page, 'The pane has read the open message on her machine and offers what it names. Nothing is ticked for her, and nothing has been sent.');
      const tick = async (): Promise<void> => {
        for (const name of ['Mair JONES', '12 March 2011']) await pane.getByRole('checkbox', { name }).check();
      };
      await tick();
      await pane.getByRole('button', { name: 'Go on to your reason' }).click();
      await panel.locator('#reference').waitFor();
      await declare(panel, 'School reports bruising, strategy discussion at two');
      await panel.locator('#reference').fill('MASH-4510');
      await stage.picture(page, 'What she ticked waits in the panel while she says why.');
      await panel.getByRole('button', { name: 'Check', exact: true }).click();
      await panel.getByText(/other agencies involved/).first().waitFor();
      await stage.picture(page, 'Who is involved with Mair and whom to call, beside the message.');
      must((await panel.getByRole('link', { name: /^Call / }).count()) >= 2, 'a number to call for each agency');
      await choose(page, 'Atgyfeiriad');
      await pane.getByText('Rhodri AP GRUFFUDD').first().waitFor();
      must((await pane.locator('mast-panel').count()) === 0, 'the last answer put away');
      await stage.picture(page, 'Another message: the answer about Mair is put away, and the pane says so. Welsh labels are read as English ones are.');
      await page.locator('#fault').selectOption('refuse-5001');
      await choose(page, 'School concern');
      await pane.getByRole('heading', { name: 'Outlook did not hand over the message' }).waitFor();
      await stage.picture(page, 'Outlook refuses to hand a message over, as some versions do. The pane says so plainly, and what to do now.');
      await pane.locator('textarea').fill(await page.locator('#body').innerText());
      await pane.getByRole('button', { name: 'Look in this text' }).click();
      await pane.getByRole('heading', { name: 'In the text that you pasted' }).waitFor();
      await tick();
      await stage.picture(page, 'She copies the text into the box: it stays on her machine, as the message does.');
      await page.locator('#sign-in').selectOption('window');
      await pane.locator('textarea').fill(await page.locator('#body').innerText());
      await pane.getByRole('button', { name: 'Look in this text' }).click();
      await tick();
      const opening = page.waitForEvent('popup');
      await pane.getByRole('button', { name: 'Go on to your reason' }).click();
      const signIn = await opening;
      await signIn.setViewportSize({ width: 520, height: 360 });
      await signIn.getByRole('link', { name: 'Accept' }).waitFor();
      await stage.picture(signIn, 'Her organisation’s sign-in, in a window of its own: of an Outlook that cannot sign in by itself.');
      await signIn.getByRole('link', { name: 'Accept' }).click();
      await panel.locator('#reference').waitFor();
      await declare(panel, 'Second call of the school about the same morning');
      await panel.locator('#reference').fill('MASH-4511');
      await panel.getByRole('button', { name: 'Check', exact: true }).click();
      await panel.getByText(/other agencies involved/).first().waitFor();
      await stage.picture(page, 'From the pasted text to the same answer.');
    }),
};
