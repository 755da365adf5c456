import { expect, test } from 'vitest';

import { answerAsCore } from '../../../test/governing-examples.ts';
import { lawIds } from '../../../test/law-examples.ts';
import { useChromium } from '../../../test/use-chromium.ts';

const { world, signedIn, tabTo } = await useChromium();
const bodyOf = (call: string): unknown => world.core.bodies[world.core.asked.indexOf(call)];

test('by keyboard alone somebody asks for protection, is told what is missing with the focus on it, and mends it', async () => {
  answerAsCore(world.core, 'practitioner');
  const page = await signedIn();
  await page.goto(`${world.urls.portal}/shields/ask`);
  await tabTo(page, 'nhsNumber');
  await page.keyboard.type('999 000 0018');
  await tabTo(page, 'reason');
  await page.keyboard.press('Space');
  await tabTo(page, 'Ask for protection');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Give the reference').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('reference');
  await page.keyboard.type('DA-77');
  await page.keyboard.press('Enter');
  await page.getByText('Protection is asked for and acts from now on.').waitFor();
  expect(bodyOf('POST /v1/shields')).toEqual({ reason: 'domestic-abuse', reference: 'DA-77', subject: { nhsNumber: '9990000018' } });
  await page.context().close();
});

test('without a script a lead decides, a reader filters the legal bases, and one look is taken', async () => {
  const page = await signedIn({ javaScriptEnabled: false });
  answerAsCore(world.core, 'information-governance-lead');
  await page.goto(`${world.urls.portal}/shields`);
  await page.getByRole('link', { name: 'Domestic abuse' }).click();
  await page.getByLabel('Approve it').check();
  await page.getByRole('button', { name: 'Keep my decision' }).click();
  await page.getByText('The protection stands.').waitFor();
  expect(bodyOf(`POST /v1/shields/${lawIds.waiting}/decisions`)).toEqual({ decision: 'approve' });

  await page.goto(`${world.urls.portal}/gateways`);
  await page.getByLabel('Nation').selectOption('wales');
  await page.getByRole('button', { name: 'Filter' }).click();
  expect(await page.locator('tbody tr').count()).toBe(3);

  answerAsCore(world.core, 'practitioner');
  await page.goto(`${world.urls.portal}/overrides/open`);
  await page.locator('#declaration').check();
  await page.locator('#reason').fill('Threat to her life this evening; the broker desk does not answer');
  await page.getByRole('button', { name: 'Open the override' }).click();
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.getByRole('heading', { name: 'What the look showed' }).waitFor();
  await page.context().close();
});
