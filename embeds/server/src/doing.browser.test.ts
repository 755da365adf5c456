import { nilAnswer } from '@mast/panel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { canaries, startPanelWorld } from '../test/panel-world.ts';
import type { Page, PanelWorld } from '../test/panel-world.ts';

const person = '0198f000-0000-7000-8000-0000000000a1';

describe('what is done with an answer', () => {
  let world: PanelWorld;
  beforeAll(async () => {
    world = await startPanelWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => world.reset());
  const sent = (): unknown => world.core.bodies.at(-1);
  const answered = async (): Promise<{ page: Page; inside: ReturnType<PanelWorld['panel']>; complaints: string[] }> => {
    const { page, complaints } = await world.open();
    await world.toAnswer(page);
    const inside = world.panel(page);
    await inside.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    return { page, inside, complaints };
  };

  test('a coded reason without words and without a reference is sent as such, and the reference is given later', async () => {
    const { page } = await world.open();
    const inside = world.panel(page);
    await world.toDeclaration(page);
    await inside.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
    await inside.getByLabel('What has happened').selectOption('strategy-discussion');
    await inside.getByRole('checkbox', { name: 'There is no reference yet' }).check();
    await inside.getByRole('checkbox', { name: /keep someone safe/ }).check();
    await inside.getByRole('button', { name: 'Check', exact: true }).click();
    await inside.getByText('The reference is still to be given', { exact: false }).waitFor();
    expect(world.core.bodies.filter(Boolean)[0]).toEqual({ gateways: ['children-act-1989-s47'], subject: 'child', reasonCode: 'strategy-discussion', noReferenceYet: true, acknowledged: true });
    await inside.getByLabel(/reference is still to be given/).fill('CW-3000');
    await inside.getByRole('button', { name: 'Give the reference' }).click();
    await inside.getByText('The reference is kept.').waitFor();
    expect(sent()).toEqual({ reference: 'CW-3000' });
    await page.close();
  });

  test('what is looked at afterwards needs words of its own', async () => {
    const { page } = await world.open();
    const inside = world.panel(page);
    await world.toDeclaration(page);
    await inside.getByRole('checkbox', { name: /Vital interests/ }).check();
    await inside.getByLabel('What has happened').selectOption('missing-person');
    await inside.getByRole('checkbox', { name: /keep someone safe/ }).check();
    await inside.getByRole('button', { name: 'Check', exact: true }).click();
    await inside.getByRole('alert').getByText(/in your own words why you ask/).waitFor();
    expect(world.core.asked.filter((call) => call.startsWith('POST /v1'))).toEqual([]);
    await page.close();
  });

  test('opened again, the panel offers to go on under what was declared, and declares nothing twice', async () => {
    const { page, inside } = await answered();
    await page.reload();
    await world.toDeclaration(page);
    await inside.getByRole('heading', { name: 'You have said why already' }).waitFor();
    expect(world.core.asked.filter((call) => call === 'POST /v1/searches')).toHaveLength(1);
    await inside.getByRole('button', { name: 'Go on under it' }).click();
    await inside.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    expect(world.core.asked.filter((call) => call === 'POST /v1/declarations')).toHaveLength(1);
    await page.close();
  });

  test('an outcome and a concern are said of the involvement that was shown; one that fails can be said again', async () => {
    const { page, inside, complaints } = await answered();
    const [row] = await inside.getByRole('listitem').filter({ hasText: 'Public protection desk' }).all();
    await row?.getByText('What came of it').click();
    await row?.getByRole('button', { name: 'No reply' }).click();
    await row?.getByText('You said: No reply.').waitFor();
    expect(sent()).toMatchObject({ outcome: 'no-reply', involvementId: '0198f000-0000-7000-8000-000000000001' });
    world.core.breakNext = { status: 503, code: 'audit-unavailable' };
    await row?.getByRole('button', { name: 'These are two people' }).click();
    await row?.getByText('Not kept. Try again.').waitFor();
    await row?.getByRole('button', { name: 'These are two people' }).click();
    await row?.getByText('Somebody looks at it before all else.', { exact: false }).waitFor();
    expect(sent()).toMatchObject({ reason: 'two-people' });
    await inside.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    expect(complaints.filter((each) => !each.includes('503'))).toEqual([]);
    await page.close();
  });

  test('the broker route stands under an answer and a nil alike, and what was written leaves with the message', async () => {
    world.core.answer = nilAnswer;
    const { page } = await world.open();
    const inside = world.panel(page);
    await world.toAnswer(page);
    await inside.getByRole('button', { name: 'Message the broker desk' }).click();
    await inside.getByRole('button', { name: 'Send the message' }).click();
    await inside.getByText('Give a number on which you can be called').waitFor();
    await inside.getByLabel('Where you can be called').fill('01632 960123');
    await inside.getByLabel('What they should know before they call').fill('Please call before four today.');
    await inside.getByRole('button', { name: 'Send the message' }).click();
    await inside.getByText('The message was sent.').waitFor();
    expect(sent()).toMatchObject({ phone: '01632 960123', message: 'Please call before four today.' });
    expect(await inside.getByText('Please call before four').count()).toBe(0);
    await page.close();
  });

  test('the household and the sheet come from a view of their own; the sheet prints with the mark of who asked', async () => {
    const { page, inside, complaints } = await answered();
    expect(await inside.getByText('Rhian Jones').count()).toBe(0);
    expect(await inside.getByRole('button', { name: 'Sheet to print' }).count()).toBe(0);
    await inside.getByRole('button', { name: /Look closer/ }).click();
    await inside.getByText('Rhian Jones').waitFor();
    expect(world.core.asked.at(-1)).toBe(`POST /v1/people/${person}/view`);
    await inside.getByText('Nobody has said that they live together', { exact: false }).waitFor();
    await inside.getByRole('button', { name: 'Sheet to print' }).click();
    await inside.getByRole('heading', { name: 'Who is involved' }).waitFor();
    expect(await inside.getByText('Heol y Bont').count()).toBe(0);
    await inside.getByRole('radio', { name: /Without names of staff/ }).check();
    for (const hidden of ['Sian Davies', 'Owen Pryce', 'TC/5512', 'Rhian Jones']) expect(await inside.getByText(hidden).count(), hidden).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await inside.getByText(/^Nia Probert · Cwm Council · 21 November 2026, 09:02 · Receipt /).waitFor();
    expect(await inside.getByRole('button').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the case note says who was asked and how fresh, and not a word of the answer', async () => {
    const { page, inside } = await answered();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await inside.getByRole('button', { name: 'Copy case note' }).click();
    await inside.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
    const note = await page.evaluate(() => navigator.clipboard.readText());
    expect(note).toContain('MAST check, 21 November 2026, 09:02, by Nia Probert, Cwm Council.');
    expect(note).toContain('Mid and West Fire and Rescue, Home visits: late, last sent 19 November 2026');
    expect(note).toContain('Receipt 7F3B-A9C2');
    for (const left of ['Mair', 'Jones', 'Mari', 'Sian', 'Public protection', '01632', 'agencies involved', 'Heol']) expect(note).not.toContain(left);
    await page.close();
  });

  test('offline: partners’ numbers that came with the page, and nothing of anybody', async () => {
    const { page } = await world.open();
    const inside = world.panel(page);
    await world.toDeclaration(page);
    await world.declare(page);
    await page.context().setOffline(true);
    await inside.getByRole('button', { name: 'Check', exact: true }).click();
    await inside.getByRole('heading', { name: 'MAST cannot be reached from here.' }).waitFor();
    expect(await inside.getByRole('link', { name: 'Out of hours 01632 960299' }).getAttribute('href')).toBe('tel:01632960299');
    await page.context().setOffline(false);
    await inside.getByRole('button', { name: 'Try again' }).click();
    await inside.getByRole('heading', { name: '4 other agencies involved' }).waitFor();
    await page.close();
  });

  test.each([
    ['awaiting-approval', 'Your MAST account waits for approval.'],
    ['suspended', 'Your MAST account is paused.'],
  ])('an account that is %s: what it means, whom to ask, and nothing looked up', async (standing, words) => {
    world.core.standing = standing;
    const { page } = await world.open();
    await world.panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await world.panel(page).getByRole('heading', { name: words }).waitFor();
    await world.panel(page).getByText('Digital safeguarding team', { exact: false }).waitFor();
    expect(world.core.asked.filter((call) => call.includes('/v1/'))).toEqual([]);
    await page.close();
  });

  test('without an account one applies in place, without typing what the host has said', async () => {
    world.core.standing = 'no-account';
    const { page } = await world.open();
    const inside = world.panel(page);
    await inside.getByRole('button', { name: 'Check who else is involved' }).click();
    await inside.getByText('Your staff number is known from your case system: sw-1042.').waitFor();
    await inside.getByRole('button', { name: 'Apply', exact: true }).click();
    await inside.getByText('Give your name').waitFor();
    await inside.getByLabel('Your name').fill('Nia Probert');
    await inside.getByLabel('Your work e-mail address').fill('nia@cwm.example');
    await inside.getByRole('button', { name: 'Apply', exact: true }).click();
    await inside.getByText('Your application was received.').waitFor();
    expect(sent()).toEqual({ organisation: 'W06000011', name: 'Nia Probert', email: 'nia@cwm.example', staffId: 'sw-1042', role: 'practitioner' });
    await page.close();
  });

  test('a launch of another organisation’s case system is told apart', async () => {
    world.host.change = { iss: 'beacon-case' };
    const { page } = await world.open();
    await world.panel(page).getByRole('button', { name: 'Check who else is involved' }).click();
    await world.panel(page).getByRole('heading', { name: 'This launch came from another organisation’s case system.' }).waitFor();
    expect(world.core.asked).toEqual([]);
    await page.close();
  });

  test('an account that is suspended meanwhile ends at the next press', async () => {
    const { page, inside } = await answered();
    world.core.breakNext = { status: 401, code: 'unauthenticated' };
    world.core.standing = 'suspended';
    await page.evaluate(() => (document.querySelector('mast-panel') as unknown as { refresh(): void }).refresh());
    await inside.getByRole('heading', { name: 'Your MAST account is paused.' }).waitFor();
    expect(await inside.getByText('Public protection desk').count()).toBe(0);
    await page.close();
  });

  test('where every store throws, nothing is missed; and no word of all this reaches the host', async () => {
    const { page, complaints } = await world.open(undefined, (fresh) =>
      fresh.addInitScript(() => {
        for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, store, { get: () => { throw new DOMException('no', 'SecurityError'); } });
        Object.defineProperty(document, 'cookie', { get: () => { throw new DOMException('no', 'SecurityError'); } });
      }),
    );
    await world.toAnswer(page);
    await world.panel(page).getByRole('button', { name: /Look closer/ }).click();
    await world.panel(page).getByText('Rhian Jones').waitFor();
    const seen = JSON.stringify([await page.content(), await world.heard(page), await world.messages(page), page.url()]);
    expect(canaries.filter((canary) => seen.includes(canary))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
