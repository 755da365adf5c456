import type { Journey } from './journey.ts';
import { declare, openCase } from './look-up-in-panel.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';

/** Journey 1. */
export const childFromACase: Journey = {
  name: '1-child-from-a-case',
  title: 'A social worker looks up a child from a case',
  story: 'Sian Davies has Mair’s case open when the school rings. Before the strategy discussion she needs to know who else is involved, and whom to call.',
  walk: (stage) =>
    withPage(stage, { viewport: { width: 1180, height: 820 } }, async (page) => {
      const panel = await openCase(page, stage.demo, /Sian Davies/, 'CC-20418');
      const frame = page.locator('mast-panel');
      await stage.picture(page, 'The case is open. The panel beside it has asked nobody anything: no count, no hint that there is something to find.');
      await panel.getByRole('button', { name: 'Check who else is involved' }).click();
      await panel.getByRole('checkbox', { name: /section 47/ }).waitFor();
      await frame.scrollIntoViewIfNeeded();
      await stage.picture(page, 'She says why first. Nothing is ticked for her; the name and date of birth are those of the open case.');
      await declare(panel, 'Strategy discussion this afternoon');
      const check = panel.getByRole('button', { name: 'Check', exact: true });
      await check.scrollIntoViewIfNeeded();
      await stage.picture(page, 'Legal basis, reason in her own words, and what misuse leads to.');
      await check.click();
      await panel.getByText(/other agencies involved/).first().waitFor();
      await page.evaluate('scrollTo(0, 0)');
      await stage.picture(page, 'Who is involved, since when, and whom to call: the police four days ago, health with the place withheld, education.');
      must((await panel.getByRole('link', { name: /^Call / }).count()) >= 3, 'a number to call for each agency');
      await panel.getByText('Chronology', { exact: true }).first().scrollIntoViewIfNeeded();
      await stage.picture(page, 'The year as lines. Each agency has a letter and a shape, so that it reads in black and white too.');
      await panel.getByRole('button', { name: /Look closer/ }).click();
      const household = panel.getByRole('heading', { name: 'Household' });
      await household.waitFor();
      await household.scrollIntoViewIfNeeded();
      await stage.picture(page, 'Looking closer is a view of its own in the audit trail. A partner has restricted Mair: no household is shown of her, to anybody.');
      const coverage = panel.getByText(/^Asked \d+ partners/).first();
      await coverage.scrollIntoViewIfNeeded();
      await stage.picture(page, 'Who was asked and how fresh each is; what partners never share; the receipt for the case record.');
      await panel.getByRole('button', { name: 'Sheet to print' }).click();
      await panel.getByRole('heading', { name: 'Who is involved' }).waitFor();
      await page.evaluate('scrollTo(0, 0)');
      await stage.picture(page, 'The sheet for the strategy meeting, marked with her name, the time and the receipt.');
    }),
};
