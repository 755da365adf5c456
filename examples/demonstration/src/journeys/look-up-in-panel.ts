import type { DemoFile } from '../demo-file.ts';
import type { Page } from './journey.ts';

/** The panel in the case that is open. */
export type Panel = ReturnType<Page['frameLocator']>;

/** A social worker opens a case of theirs; the panel in it has asked nobody anything. */
export async function openCase(page: Page, demo: DemoFile, worker: RegExp, caseRef: string): Promise<Panel> {
  await page.goto(demo.caseSystemUrl);
  await page.getByRole('button', { name: worker }).click();
  await page.waitForURL('**/cases');
  await page.goto(`${demo.caseSystemUrl}/cases/${caseRef}`);
  const panel = page.frameLocator('mast-panel iframe');
  await panel.getByRole('button', { name: 'Check who else is involved' }).waitFor();
  return panel;
}

/** Says why: legal basis, reason in their own words, and that they know what misuse leads to. */
export async function declare(panel: Panel, reason: string): Promise<void> {
  await panel.getByRole('checkbox', { name: /section 47/ }).check();
  await panel.getByRole('textbox', { name: /own words/ }).fill(reason);
  await panel.getByRole('checkbox').last().check();
}
