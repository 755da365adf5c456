import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { exampleMessages } from '../src/app.ts';
import { bend, choose, declare, startOutlookWorld, toDeclaration } from './outlook-world.ts';

/** Pictures of the way from a body that cannot be read to an answer, and of the pane's other looks: `node test/shots.ts <folder>`. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../docs/images/outlook');
mkdirSync(folder, { recursive: true });
const world = await startOutlookWorld();
const opened = await world.open({ viewport: { width: 1100, height: 820 } });
const { page, pane, panel } = opened;
const shoot = (name: string): Promise<unknown> => page.screenshot({ path: join(folder, `${name}.png`) });
await bend(page, 'fault', 'refuse-5001');
await choose(page, 'Concern from school');
await pane.locator('.problem').waitFor();
await shoot('1-not-handed-over');
await pane.locator('textarea').fill(exampleMessages.find(({ id }) => id === 'one-child')?.text ?? '');
await pane.locator('.paste .button').click();
await pane.getByRole('radio').first().check();
await pane.getByRole('checkbox').first().check();
await shoot('2-pasted-and-ticked');
await toDeclaration(opened, ['Mair JONES', '12 March 2011']);
await declare(opened);
await shoot('3-declared');
await panel.getByRole('button', { name: 'Check', exact: true }).click();
await panel.getByText('South Wales Police').first().waitFor();
await shoot('4-answered');
await page.close();
const dark = await world.open({ viewport: { width: 1100, height: 820 } });
await bend(dark.page, 'theme', 'dark');
await bend(dark.page, 'language', 'cy-GB');
await choose(dark.page, 'Atgyfeiriad');
await dark.pane.getByRole('radio').first().check();
await dark.page.screenshot({ path: join(folder, '5-welsh-and-dark.png') });
await world.close();
