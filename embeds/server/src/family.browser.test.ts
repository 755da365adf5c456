import { nilAnswer, severalPlacesAnswer } from '@mast/panel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startPanelWorld } from '../test/panel-world.ts';
import type { Page, PanelWorld } from '../test/panel-world.ts';

describe('a family case, and an address that could be several', () => {
  let world: PanelWorld;
  beforeAll(async () => {
    world = await startPanelWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => world.reset());
  const opened = async (subject: string): Promise<Page> => {
    const { page } = await world.open();
    await world.panel(page).getByRole('button', { name: 'Check who else is involved' }).waitFor();
    await page.evaluate((key) => document.querySelector('mast-panel')?.setAttribute('subject', key), subject);
    await world.toDeclaration(page);
    return page;
  };
  const searches = (): unknown[] => world.core.bodies.filter((body) => typeof body === 'object' && body !== null && 'person' in body);

  test('members are ticked by name, declared together, and each is looked up by a press of its own', async () => {
    const page = await opened('family');
    const inside = world.panel(page);
    expect(await inside.getByText('Gethin Jones').count()).toBe(0);
    await inside.getByRole('radio', { name: 'Members of this family' }).check();
    await expect.poll(() => world.core.asked.filter((call) => call.includes('subject=household')).length).toBe(1);
    expect(await inside.locator('input[type=checkbox]:checked').count()).toBe(0);
    await world.declare(page);
    await inside.getByRole('button', { name: 'Check', exact: true }).click();
    await inside.getByRole('link', { name: 'Tick who of the family you need to ask about' }).waitFor();
    await inside.getByRole('checkbox', { name: 'Mair Jones, born 12 March 2011' }).check();
    await inside.getByRole('checkbox', { name: 'Gethin Jones, born 30 August 2016' }).check();
    await inside.getByRole('button', { name: 'Check', exact: true }).click();

    await inside.getByRole('heading', { name: 'Check the family, one at a time' }).waitFor();
    expect([searches(), await inside.getByText('Rhian Jones').count()]).toEqual([[], 0]);
    expect(world.core.bodies.find((body) => JSON.stringify(body ?? '').includes('members'))).toMatchObject({ subject: 'household', members: [{ given: 'Mair' }, { given: 'Gethin' }] });

    world.core.answer = nilAnswer;
    await inside.getByRole('button', { name: 'Check about Gethin Jones, born 30 August 2016' }).click();
    await inside.getByText('born 30 August 2016').waitFor();
    await inside.getByRole('heading', { name: 'No shared record was found' }).waitFor();
    await inside.getByRole('button', { name: 'Back to the family' }).click();
    await inside.getByRole('heading', { name: 'Check the family, one at a time' }).waitFor();
    expect(searches()).toMatchObject([{ person: { given: 'Gethin' } }]);
    await page.close();
  });

  test('of several addresses one is chosen, and only then looked at', async () => {
    world.core.answer = severalPlacesAnswer;
    const page = await opened('first');
    const inside = world.panel(page);
    await world.declare(page);
    await inside.getByRole('button', { name: 'Check', exact: true }).click();
    await inside.getByRole('heading', { name: 'More than one address could match' }).waitFor();
    expect(world.core.asked.filter((call) => call.includes('/view'))).toEqual([]);
    await inside.getByRole('button', { name: 'This is the address: Flat 3, 22 The High Street, Cwm, SA99 1AA' }).click();
    await inside.getByRole('heading', { name: '1 other agency involved' }).waitFor();
    expect(world.core.asked.at(-1)).toBe('POST /v1/places/0198f000-0000-7000-8000-0000000000b1/view');
    await page.close();
  });
});
