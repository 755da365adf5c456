import { totpCode } from '../totp-code.ts';
import type { Page, Stage } from './journey.ts';

/** Pictures of a sign-in, where a journey tells it too. */
type Told = { readonly password?: string; readonly code?: string };

/** From the portal's first page to its start page, with password and code, in whichever language the browser wishes. */
export async function signInToPortal(stage: Stage, page: Page, staffId: string, told: Told = {}): Promise<void> {
  const person = stage.demo.signIns.find((each) => each.staffId === staffId);
  if (person === undefined) throw new Error(`nobody in the demonstration is ${staffId}`);
  await page.locator('main a[href="/sign-in"]').click();
  await page.locator('input[autocomplete~="username"]').fill(person.email);
  await page.locator('input[autocomplete="current-password"]').fill(person.password);
  if (told.password !== undefined) await stage.picture(page, told.password);
  await page.keyboard.press('Enter');
  await page.locator('input[autocomplete="one-time-code"]').fill(totpCode(person.totpSecret, Date.now() / 1000));
  if (told.code !== undefined) await stage.picture(page, told.code);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${stage.demo.portalUrl}/`);
}

/** Out again, so that the next at this computer finds nothing. */
export async function signOut(page: Page): Promise<void> {
  await page.locator('form[action="/sign-out"] button').click();
  await page.waitForURL('**/signed-out');
}
