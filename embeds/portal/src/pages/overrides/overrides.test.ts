import { closerAnswer } from '@mast/panel/testing';
import { describe, expect, test } from 'vitest';

import type { Browse, Got } from '../../../test/browse.ts';
import { lawIds, overrides } from '../../../test/law-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const reason = 'Threat to her life this evening; the broker desk does not answer';
const look = `/overrides/${lawIds.opened}/look`;

async function open(browser: Browse, fields: Record<string, string> = { declaration: lawIds.declaration, reason }): Promise<Got> {
  await browser.get('/overrides/open');
  return browser.submit('/overrides/open', fields);
}

describe('investigations', () => {
  test('the list says who and when, what is late, and never at whom; counts by person stand below', async () => {
    const page = await (await as('information-governance-lead')).get('/overrides');
    expect(text(page)).toContain('19 November 2026, 18:00 Owain Pugh open Close by 21 November 2026, 18:00 overdue 19 November 2026, 18:02');
    expect(text(page)).toContain('Élin Rees closed 3 November 2026, 10:00 Justified did not look');
    expect(text(page)).toMatch(/by person .* Owain Pugh 2 1 1 /);
    expect(page.body).not.toContain(reason);
  });

  test('is for information governance alone', async () => {
    for (const role of ['practitioner', 'administrator', 'broker']) expect([role, (await (await as(role)).get('/overrides')).status, (await (await as(role)).get(`/overrides/${lawIds.override}`)).status]).toEqual([role, 403, 403]);
  });

  test('closing needs a finding and the second factor; the trail keeps it', async () => {
    const browser = await as('information-governance-lead');
    expect(text(await browser.get(`/overrides/${lawIds.override}`))).toContain(`Why, in their words ${reason}`);
    expect((await browser.submit(`/overrides/${lawIds.override}/close`)).body).toContain('href="#finding"');
    expect(sent('/close')).toEqual([]);
    await browser.get(`/overrides/${lawIds.override}`);
    const done = await browser.submit(`/overrides/${lawIds.override}/close`, { finding: 'not-justified' });
    expect([done.body.includes('The investigation is closed.'), sent('/close')]).toEqual([true, [{ finding: 'not-justified' }]]);
  });

  test('nobody is offered to close their own, and one that is closed is not closed again', async () => {
    const browser = await as('information-governance-lead');
    const own = overrides.overrides.map((each) => ({ ...each, accountId: world.core.identity.account }));
    world.core.answers.set('GET /v1/overrides', { ...overrides, overrides: own });
    const page = await browser.get(`/overrides/${lawIds.override}`);
    expect([page.body.includes('Somebody else investigates it.'), page.body.includes('name="finding"')]).toEqual([true, false]);
    world.core.answers.set('GET /v1/overrides', overrides);
    expect((await browser.get(`/overrides/${lawIds.ended}`)).body).not.toContain('name="finding"');
  });

  test('what the core refuses is said: closed meanwhile, or one’s own', async () => {
    const browser = await as('information-governance-lead');
    world.core.answers.set('POST /v1/overrides/:id/close', { problem: { status: 404, code: 'not-found' } });
    await browser.get(`/overrides/${lawIds.override}`);
    expect((await browser.submit(`/overrides/${lawIds.override}/close`, { finding: 'justified' })).body).toContain('It was not closed.');
  });
});

describe('looking past a protection', () => {
  test('is offered and open to those alone who have been named for it', async () => {
    const browser = await as('practitioner');
    expect((await browser.get('/')).body).toContain('href="/overrides/open"');
    world.core.me = { ...world.core.me, duties: ['refuge-list'] };
    expect((await browser.get('/')).body).not.toContain('href="/overrides/open"');
    const refused = await browser.get('/overrides/open');
    expect([refused.status, refused.title]).toEqual([403, 'You have not been named for this – MAST']);
    expect((await browser.post('/overrides/open', { declaration: lawIds.declaration, reason })).status).toBe(403);
    expect(world.core.asked.filter((each) => each.includes('/overrides'))).toEqual([]);
    expect((await (await as('information-governance-lead')).get('/overrides/open')).status).toBe(403);
  });

  test('needs a declaration and a reason, each said at its field; what it knows of anybody is nothing', async () => {
    const browser = await as('practitioner');
    const page = await open(browser, { declaration: '', reason: 'too short' });
    for (const field of ['declaration', 'reason']) expect(page.body, field).toContain(`href="#${field}"`);
    expect([page.body.includes('too short'), sent('/v1/overrides')]).toEqual([true, []]);
    expect(page.body).toContain('does not know whether there is anybody under protection');
  });

  test('opened, it gives one look, once, and what it showed is kept no longer than the override', async () => {
    const browser = await as('team-lead');
    world.core.answers.set('POST /v1/overrides', { overrideId: lawIds.opened, expiresAt: new Date(Date.now() + 5 * 60_000).toISOString(), closeBy: new Date(Date.now() + 2 * 86_400_000).toISOString() });
    const opened = await open(browser);
    expect([new URL(opened.url).pathname, opened.body.includes('so is its investigation')]).toEqual([look, true]);
    expect(sent('POST /v1/overrides')).toEqual([{ declarationId: lawIds.declaration, reason }]);
    world.core.answers.set('POST /v1/overrides/:id/view', closerAnswer);
    const shown = await browser.submit(look);
    expect([new URL(shown.url).pathname, shown.title]).toEqual([`/overrides/${lawIds.opened}/answer`, 'What the look showed – MAST']);
    expect(text(shown)).toContain('Whom to call');
    await browser.get(look);
    expect(world.core.asked.filter((each) => each.endsWith('/view'))).toHaveLength(1);
    // Past the override's time, within the session's.
    const later = Date.now() + 6 * 60_000;
    world.now = () => new Date(later);
    expect((await browser.get(`/overrides/${lawIds.opened}/answer`)).status).toBe(404);
    world.now = () => new Date();
    expect((await browser.get(`/overrides/${lawIds.opened}/answer`)).status).toBe(404);
  });

  test('a look that shows nobody is the ordinary nil, with the broker desk', async () => {
    const browser = await as('practitioner');
    await open(browser);
    const shown = await browser.submit(look);
    expect(text(shown)).toContain('No shared record was found');
    expect(shown.body).not.toContain('mast-agency__name');
  });

  test('offers no address, no deed and nothing further to open', async () => {
    const browser = await as('practitioner');
    await open(browser);
    world.core.answers.set('POST /v1/overrides/:id/view', closerAnswer);
    const { body } = await browser.submit(look);
    expect(body).not.toMatch(/Heol y Bont|\/outcome|\/concern|\/view"|\/sheet/);
  });

  test('another’s look is not there, nor one before it is opened', async () => {
    const browser = await as('practitioner');
    expect((await browser.get(look)).status).toBe(404);
    await open(browser);
    expect((await browser.get(`/overrides/${lawIds.override}/look`)).status).toBe(404);
    expect((await (await as('practitioner')).get(look)).status).toBe(404);
  });

  test.each([
    ['question-too-thin', 422, 'Ask first about the whole person under this declaration'],
    ['declaration-expired', 403, 'This declaration has ended.'],
    ['not-found', 404, 'This declaration has ended.'],
    ['duty-needed', 403, 'As the core says.'],
  ])('the core’s %s is said', async (code, status, said) => {
    const browser = await as('practitioner');
    world.core.answers.set('POST /v1/overrides', { problem: { status, code } });
    expect((await open(browser)).body).toContain(said);
  });

  test('a look that the core does not give any more is said to be over', async () => {
    const browser = await as('practitioner');
    await open(browser);
    world.core.answers.set('POST /v1/overrides/:id/view', { problem: { status: 404, code: 'not-found' } });
    expect((await browser.submit(look)).body).toContain('This override is over');
  });

  test('without a declaration that holds, the way to one is shown', async () => {
    const browser = await as('practitioner');
    world.core.answers.set('GET /v1/declarations', { declarations: [] });
    const page = await browser.get('/overrides/open');
    expect([page.body.includes('href="/look-up"'), page.body.includes('name="reason"')]).toEqual([true, false]);
  });
});
