import { expect, test } from 'vitest';

import { sight } from '../../../test/assurance-examples.ts';
import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, world } = await usePortal();

test('each way to a feed says under which bases, by whom, for how long, and what of each level', async () => {
  const text = textOf((await (await as('data-lead')).get('/who-sees-what')).body);
  expect(text).toMatch(/South Wales Police Headlines Police Child protection enquiry Adult at risk Declared by: practitioner, team lead 12 months, and open work Open: shown, with where they are Restricted: shown, without where they are Shielded: not shown Open: shown Restricted: not shown Shielded: not shown/);
  expect(text).toMatch(/Vital interests Declared by: team lead Less than agreed: fewer months, without locations 3 months, and open work Open: shown, without where they are .* Shielded: not shown Nothing/);
  expect(text).toMatch(/Tawe Bay University Health Board Emergency attendances Health Taken out of every answer Agreed, but under no legal basis that may be declared today Nothing Nothing/);
  expect(text).toMatch(/What others see of your organisation .*Children’s social care seen by South Wales Police/);
});

test('where nothing is shared it says so, and it is for those who answer for data', async () => {
  const browser = await as('administrator');
  world.core.answers.set('GET /v1/who-sees-what', { ...sight, weSee: [], theySee: [] });
  const text = textOf((await browser.get('/who-sees-what')).body);
  expect(text).toContain('Nothing is shared with your organisation');
  expect(text).toContain('Nobody else sees anything of your organisation');
  expect((await (await as('practitioner')).get('/who-sees-what')).status).toBe(403);
});
