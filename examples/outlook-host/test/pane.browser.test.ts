import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { exampleMessages } from '../src/app.ts';
import { bend, choose, declare, startOutlookWorld, toDeclaration } from './outlook-world.ts';
import type { OutlookWorld } from './outlook-world.ts';

let world: OutlookWorld;
beforeAll(async () => {
  world = await startOutlookWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.core.reset());

const textOf = (id: string): string => exampleMessages.find((message) => message.id === id)?.text ?? '';

describe('the pane follows Outlook', () => {
  test('another message puts away the question and the answer of the last', async () => {
    const opened = await world.open();
    const { page, pane, panel } = opened;
    await choose(page, 'Concern from school');
    await toDeclaration(opened, ['Mair JONES', '12 March 2011']);
    await declare(opened);
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('South Wales Police').first().waitFor();
    await choose(page, 'Atgyfeiriad');
    await pane.getByText('What was shown for the last one has been put away').waitFor();
    await pane.getByText('Rhodri AP GRUFFUDD').first().waitFor();
    expect(await pane.locator('mast-panel').count()).toBe(0);
    expect(await pane.getByText('Mair').count()).toBe(0);
    await page.close();
  });

  test('a body held back until another message is open is dropped', async () => {
    const { page, pane } = await world.open();
    await bend(page, 'fault', 'late');
    await choose(page, 'Concern from school');
    await pane.getByText('Reading the message').first().waitFor();
    await bend(page, 'fault', 'none');
    await choose(page, 'Atgyfeiriad');
    await pane.getByText('Rhodri AP GRUFFUDD').first().waitFor();
    await page.locator('#release').click();
    // What comes after the held answer has been through the same door.
    await choose(page, 'Safe and well');
    await pane.getByText('Flat 4, Mariner Court').first().waitFor();
    expect(await pane.getByText('Mair').count()).toBe(0);
    await page.close();
  });

  test('no message is open: that is said, and the box is there; a shared mailbox is read as one’s own', async () => {
    const { page, pane } = await world.open();
    await pane.getByRole('heading', { name: 'No message is open' }).waitFor();
    await bend(page, 'folder', 'shared');
    await choose(page, 'FW: Protection notice');
    await pane.getByText('Gwen BEVAN').first().waitFor();
    await pane.getByText('Jack SMITH').first().waitFor();
    await page.locator('#none').click();
    await pane.getByRole('heading', { name: 'No message is open' }).waitFor();
    await pane.getByLabel('Text of a message, or of an attachment').waitFor();
    expect(await pane.getByText('BEVAN').count()).toBe(0);
    await page.close();
  });

  test('nobody is recognised: it says what that does not mean', async () => {
    const { page, pane } = await world.open();
    await choose(page, 'Training dates');
    await pane.getByRole('heading', { name: 'Nobody was recognised here' }).waitFor();
    await pane.getByText('says nothing about who is in the message').waitFor();
    await page.close();
  });

  test('history is the browser’s own again', async () => {
    const { page } = await world.open();
    const frame = page.frames().find((each) => each.url().includes('/v1/outlook/pane'));
    expect(await frame?.evaluate(() => [typeof history.pushState, typeof history.replaceState])).toEqual(['function', 'function']);
    await page.close();
  });
});

describe('the body cannot be read', () => {
  test.each([
    ['refuse-5001', 'Outlook refused to read it (5001)'],
    ['refuse-9020', 'Outlook refused to read it (9020)'],
    ['never', 'Outlook did not answer'],
  ])('%s: said plainly, pasted, asked, answered', async (fault, says) => {
    const opened = await world.open();
    const { page, pane, panel } = opened;
    await bend(page, 'fault', fault);
    await choose(page, 'Concern from school');
    await pane.getByText(says).waitFor();
    await pane.getByLabel('Text of a message, or of an attachment').fill(textOf('one-child'));
    await pane.getByRole('button', { name: 'Look in this text' }).click();
    await pane.getByRole('heading', { name: 'In the text that you pasted' }).waitFor();
    await toDeclaration(opened, ['Mair JONES', '12 March 2011']);
    await declare(opened);
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('South Wales Police').first().waitFor();
    await page.close();
  });

  test('refused after the first message, as classic Outlook 2606 does: the first is read, the second is not, and reopening helps', async () => {
    const { page, pane } = await world.open();
    await bend(page, 'fault', 'refuse-after-first');
    await choose(page, 'Concern from school');
    await pane.getByText('Mair JONES').first().waitFor();
    await choose(page, 'Atgyfeiriad');
    await pane.getByRole('heading', { name: 'Outlook did not hand over the message' }).waitFor();
    await page.locator('#reopen').click();
    await pane.getByText('Rhodri AP GRUFFUDD').first().waitFor();
    await page.close();
  });

  test('refused as HTML, it is read as text', async () => {
    const { page, pane } = await world.open();
    await bend(page, 'fault', 'html-only-refused');
    await choose(page, 'Panel tomorrow');
    await pane.getByText('Rhys JONES').first().waitFor();
    await page.close();
  });
});

describe('where there is no Outlook', () => {
  test('opened as a page of its own, or in an Outlook that is too old: it says where it belongs', async () => {
    const page = await world.browser.newPage();
    await page.goto(`${world.urls.embed}/v1/outlook/pane`);
    await page.getByRole('heading', { name: 'This page opens inside Outlook' }).waitFor();
    await page.close();
    const old = await world.open();
    await bend(old.page, 'mailbox', '1.3');
    await old.pane.getByRole('heading', { name: 'This page opens inside Outlook' }).waitFor();
    await old.page.close();
  });

  test('Office.js cannot be fetched: the page says so all the same', async () => {
    const page = await world.browser.newPage();
    await page.route('**/office.js', (route) => route.abort());
    await page.goto(`${world.urls.embed}/v1/outlook/pane`);
    await page.getByRole('heading', { name: 'This page opens inside Outlook' }).waitFor();
    await page.close();
  });
});
