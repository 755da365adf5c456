import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { catalogue } from '../../../test/law-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';
import { staffRoles } from '../../page/roles.ts';
import { narrowingTexts } from './gateway-text.ts';

const { as } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('everybody reads the whole catalogue: nation, days, subjects, and how it stands today', async () => {
  for (const role of staffRoles) expect([role, (await (await as(role)).get('/gateways')).status]).toEqual([role, 200]);
  const said = text(await (await as('administrator')).get('/gateways'));
  expect(said).toContain('Care Act 2014, section 42 to be confirmed by an information-governance lawyer England Adults, Families may be declared since 1 April 2015');
  expect(said).toContain('not in force yet no day is known: nobody may declare it');
  expect(said).toContain('Wales nobody background only: nobody declares it 10 March 2025 to 9 March 2027');
});

test('what nobody has confirmed is marked, on the list and on its page, in the words of the entry; what is signed is not', async () => {
  const browser = await as('practitioner');
  const list = await browser.get('/gateways');
  expect(list.body).toContain('4 of 5 entries are to be confirmed by an information-governance lawyer.');
  expect(list.body.match(/class="mast-line">to be confirmed by an information-governance lawyer/g)).toHaveLength(4);
  expect(text(await browser.get('/gateways/children-act-2004-s16lc'))).toContain('To be confirmed Which regulations name it: to be confirmed by an information-governance lawyer.');
  const signed = text(await browser.get('/gateways/sswbwa-2014-s130'));
  expect([signed.includes('to be confirmed'), signed.includes('an information-governance lead has signed these very words')]).toEqual([false, true]);
});

test('the page of one says what it leaves out, each in a sentence', async () => {
  const said = text(await (await as('practitioner')).get('/gateways/care-act-2014-s42'));
  for (const part of ['Records of these services: Education.', 'Records of these organisations: Police.', 'Records with these categories: x1.', 'when the person was under 18', 'Records older than 6 months', 'Every address: none is shown']) expect(said, part).toContain(part);
  expect(text(await (await as('practitioner')).get('/gateways/vital-interests'))).toMatch(/What it leaves out Nothing of what the agreements show\. .* Afterwards Every use is looked at afterwards/);
});

test('an entry that narrows nothing has no sentence for it', () => {
  expect(catalogue.gateways.map((gateway) => narrowingTexts(gateway, 'en').length)).toEqual([6, 0, 0, 0, 0]);
});

test('a filter shows its part, without a script; one that nothing fits says so', async () => {
  const browser = await as('broker');
  const welsh = await browser.get('/gateways?nation=wales&subject=child');
  expect([welsh.body.includes('section 130'), welsh.body.includes('section 42'), welsh.body.includes('2 legal bases')]).toEqual([true, false, true]);
  expect((await browser.get('/gateways?nation=england&standing=no-longer-in-force')).body).toContain('No legal basis fits this filter');
});

test('an entry that is not in the catalogue is not there', async () => {
  expect((await (await as('reviewer')).get('/gateways/some-other-act')).status).toBe(404);
});
