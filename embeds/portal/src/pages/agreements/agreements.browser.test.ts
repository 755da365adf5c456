import { expect, test } from 'vitest';

import { answerAsCore } from '../../../test/governing-examples.ts';
import { useChromium } from '../../../test/use-chromium.ts';

const { world, signedIn, tabTo } = await useChromium();
const bodiesOf = (call: string): unknown[] => world.core.asked.flatMap((each, at) => (each.startsWith(call) ? [world.core.bodies[at]] : []));

test('by keyboard alone a signatory reads and signs; the fault takes the focus and leads to its field', async () => {
  answerAsCore(world.core, 'data-lead');
  const page = await signedIn();
  await tabTo(page, 'Agreements');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/agreements');
  await tabTo(page, 'Read and sign west-glamorgan, version 2');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sign this version' }).waitFor();
  await tabTo(page, 'Sign');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Say that you have read the terms').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sure');
  await page.keyboard.press('Space');
  await tabTo(page, 'Sign');
  await page.keyboard.press('Enter');
  await page.getByText('You have signed.').waitFor();
  expect(bodiesOf('POST /v1/agreements')).toEqual([{ termsSha256: 'a'.repeat(64) }]);
  await page.context().close();
});

test('without a script a row is added and keeps what was typed; Enter in a field enters the draft, never a row', async () => {
  answerAsCore(world.core, 'information-governance-lead');
  const page = await signedIn({ javaScriptEnabled: false });
  await page.goto(`${world.urls.portal}/new-agreement`);
  await page.locator('#agreement').fill('cwm-and-police');
  await page.getByRole('button', { name: 'Add a row for a feed' }).click();
  await page.locator('#feedId-2').waitFor();
  expect([await page.locator('#agreement').inputValue(), new URL(page.url()).hash, await page.locator('.govuk-error-summary').count()]).toEqual(['cwm-and-police', '#feedOrganisation-2', 0]);
  await page.locator('#agreement').press('Enter');
  await page.locator('.govuk-error-summary').waitFor();
  expect([await page.locator('#feedId-3').count(), bodiesOf('POST /v1/agreements')]).toEqual([0, []]);
  await page.context().close();
});
