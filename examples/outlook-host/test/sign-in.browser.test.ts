import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { bend, choose, declare, startOutlookWorld, storedIn, toDeclaration } from './outlook-world.ts';
import type { OutlookWorld } from './outlook-world.ts';

let world: OutlookWorld;
beforeAll(async () => {
  world = await startOutlookWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.core.reset());

describe('signing in through Outlook', () => {
  test('consent is asked for once, in Outlook’s own window', async () => {
    const opened = await world.open();
    const { page } = opened;
    await bend(page, 'sign-in', 'consent');
    await choose(page, 'Concern from school');
    const going = toDeclaration(opened, ['Mair JONES', '12 March 2011']);
    await page.getByRole('button', { name: 'Accept' }).click();
    await going;
    await page.close();
  });

  test.each([
    ['consent', 'The sign-in window was closed'],
    ['refused', 'Your organisation does not let you sign in'],
    ['no-network', 'Microsoft’s sign-in could not be reached'],
    ['window-refused', 'The sign-in window was closed'],
    ['none', 'This Outlook cannot sign you in'],
  ])('%s: said, and nothing is sent to MAST', async (manner, says) => {
    const { page, pane } = await world.open();
    await bend(page, 'sign-in', manner);
    await choose(page, 'Atgyfeiriad');
    await pane.getByRole('radio', { name: /Rhodri/ }).check();
    await pane.getByRole('checkbox', { name: /999 000 0034/ }).check();
    await pane.getByRole('button', { name: 'Go on to your reason' }).click();
    if (manner === 'consent') await page.getByRole('button', { name: 'Cancel' }).click();
    await pane.getByText(says).waitFor();
    expect(world.core.asked).toEqual([]);
    await page.close();
  });

  test('an account that waits for approval: the panel says so', async () => {
    world.core.standing = 'awaiting-approval';
    const opened = await world.open();
    await choose(opened.page, 'Concern from school');
    await opened.pane.getByRole('radio', { name: /Mair/ }).check();
    await opened.pane.getByRole('checkbox', { name: /999 000 0018/ }).check();
    await opened.pane.getByRole('button', { name: 'Go on to your reason' }).click();
    await opened.panel.getByText(/approv/i).first().waitFor();
    await opened.page.close();
  });
});

describe('signing in where Outlook has no broker: in a window of its own, by the real MSAL', () => {
  /** As far as the window, with these ticked. */
  const toWindow = async () => {
    const opened = await world.open();
    await bend(opened.page, 'sign-in', 'window');
    await choose(opened.page, 'Concern from school');
    await opened.pane.getByRole('radio', { name: 'Mair JONES' }).check();
    for (const tick of ['Mair JONES', '12 March 2011']) await opened.pane.getByRole('checkbox', { name: tick }).check();
    const opening = opened.page.waitForEvent('popup');
    await opened.pane.getByRole('button', { name: 'Go on to your reason' }).click();
    const popup = await opening;
    await popup.getByRole('heading', { name: 'MAST asks to sign you in' }).waitFor();
    return { ...opened, popup };
  };

  test('once, then silently; the answer comes as with a broker, and nothing of the sign-in is kept', async () => {
    const opened = await toWindow();
    const { page, pane, panel, popup, complaints } = opened;
    const addresses: string[] = [];
    popup.on('framenavigated', (frame) => void addresses.push(frame.url()));
    await popup.getByRole('link', { name: 'Accept' }).click();
    await panel.getByRole('button', { name: 'Check', exact: true }).waitFor();
    expect(popup.isClosed()).toBe(true);
    await declare(opened);
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('South Wales Police').first().waitFor();
    // The next question needs no window: the token is in memory until it ends.
    await pane.getByRole('button', { name: 'Back to what was found' }).click();
    await pane.getByRole('button', { name: 'Go on to your reason' }).click();
    await panel.getByRole('button', { name: 'Check', exact: true }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
    // Nothing of the question is in an address of the window; the token neither: a code is, once, in the fragment.
    expect(addresses.join(' ')).not.toMatch(/Mair|2011|eyJ[\w-]+\.eyJ/);
    for (const frame of page.frames()) expect(await storedIn(frame)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the user says no to Entra ID; the user shuts the window: said apart, and nothing reaches MAST', async () => {
    const refused = await toWindow();
    await refused.popup.getByRole('link', { name: 'Cancel' }).click();
    await refused.pane.getByText('Your organisation does not let you sign in').waitFor();
    await refused.page.close();
    const shut = await toWindow();
    await shut.popup.close();
    await shut.pane.getByText('The sign-in window was closed').waitFor();
    expect(world.core.asked).toEqual([]);
    await shut.page.close();
  });

  test('the window may speak to Entra ID alone, and nobody may frame it', async () => {
    const response = await fetch(`${world.urls.embed}/v1/outlook/sign-in`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`connect-src https://login.tenant.example ${world.urls.host}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain(world.urls.core);
  });
});
