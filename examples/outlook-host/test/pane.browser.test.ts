import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { bend, choose, reason, startOutlookWorld } from './outlook-world.ts';
import type { OutlookWorld } from './outlook-world.ts';

let world: OutlookWorld;
beforeAll(async () => {
  world = await startOutlookWorld();
});
afterAll(() => world.close());
beforeEach(() => world.core.reset());

type Opened = Awaited<ReturnType<OutlookWorld['open']>>;
const declare = async ({ panel }: Opened): Promise<void> => {
  await panel.getByRole('checkbox', { name: 'Children Act 1989, section 47' }).check();
  await panel.getByLabel('In your own words', { exact: true }).fill(reason);
  await panel.getByRole('textbox', { name: /reference/i }).fill('CW-77');
  await panel.getByRole('checkbox', { name: /keep someone safe/ }).check();
};

describe('the pane in Outlook', () => {
  test('from a message to an answer: found here, ticked, declared, asked', async () => {
    const opened = await world.open();
    const { page, pane, panel, complaints } = opened;
    await choose(page, 'Concern from school');
    await pane.getByText('Mair JONES').waitFor();
    for (const box of await pane.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
    await pane.getByRole('checkbox', { name: /Mair JONES/ }).check();
    await pane.getByRole('checkbox', { name: /12 March 2011/ }).check();
    await pane.getByRole('button', { name: 'Go on to your reason' }).click();
    await panel.getByRole('button', { name: 'Check', exact: true }).waitFor();
    await declare(opened);
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('South Wales Police').first().waitFor();
    expect(world.core.bodies.at(-1)).toMatchObject({ person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } });
    expect(complaints).toEqual([]);
    await page.close();
  });
});
