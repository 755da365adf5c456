import { exampleAnswer, exampleSession } from '@mast/panel/testing';
import { describe, expect, test } from 'vitest';

import type { Browse, Got } from '../../../test/browse.ts';
import { lawIds } from '../../../test/law-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';
import { describedPerson } from './described-person.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const asked = (): unknown[] => world.core.asked.flatMap((each, at) => (each === 'POST /v1/shields' ? [world.core.bodies[at]] : []));
const mair = { given: 'Mair', family: 'Jones', 'born-day': '12', 'born-month': '3', 'born-year': '2011', nhsNumber: '' };
const grounds = { reason: 'domestic-abuse', reference: 'DA-77' };

async function ask(browser: Browse, fields: Record<string, string>): Promise<Got> {
  await browser.get('/shields/ask');
  return browser.submit('/shields/ask', fields);
}

describe('the list', () => {
  test('shows what waits with what is due, by reason and reference, and marks what one asked for oneself', async () => {
    const page = await (await as('information-governance-lead')).get('/shields');
    expect(page.title).toBe('Protection – MAST');
    expect(text(page)).toContain('Domestic abuse DA-77 waits for a decision; it acts already 1 of 2 has approved it Decide by 24 November 2026, 09:00');
    expect(text(page)).toContain('Stalking asked for by you ST-12');
    expect(page.body).not.toContain('SA-3');
  });

  test('what stands and what is over have lists of their own; an overdue review is said', async () => {
    const browser = await as('information-governance-lead');
    expect(text(await browser.get('/shields?show=standing'))).toContain('Safe accommodation SA-3 in force Review by 19 November 2026 overdue; it acts on all the same');
    expect(text(await browser.get('/shields?show=over'))).toContain('OT-1 ended nothing');
  });

  test('is for those who may ask; an administrator and a reviewer may not', async () => {
    for (const role of ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'broker']) expect([role, (await (await as(role)).get('/shields')).status]).toEqual([role, 200]);
    for (const role of ['administrator', 'reviewer']) expect([role, (await (await as(role)).get('/shields')).status, (await (await as(role)).get('/shields/ask')).status]).toEqual([role, 403, 403]);
  });
});

describe('asking', () => {
  test('what was filled in goes to the core as it stands, and what is said afterwards names nobody', async () => {
    const done = await ask(await as('practitioner'), { ...mair, ...grounds });
    expect(asked()).toEqual([{ ...grounds, subject: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } }]);
    expect([new URL(done.url).pathname, done.body.includes('Protection is asked for and acts from now on.')]).toEqual(['/shields', true]);
    expect(done.body).not.toMatch(/Mair|Jones/);
  });

  test('the page says the same for somebody held and for nobody: only the core’s answer could differ, and it does not', async () => {
    const browser = await as('broker');
    const pages: string[] = [];
    for (const fields of [mair, { ...mair, given: 'Nobody', family: 'Atall' }]) pages.push((await ask(browser, { ...fields, ...grounds })).body);
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).toContain('This says nothing about whether MAST holds anything about the person.');
  });

  test('each thing that is missing is said at its field, and what was typed stays; nothing goes to the core', async () => {
    const page = await ask(await as('practitioner'), { ...mair, family: '', 'born-day': '31', 'born-month': '2', nhsNumber: '999 000 0019', reason: '', reference: 'DA' });
    for (const field of ['family', 'born', 'nhsNumber', 'reason', 'reference']) expect(page.body, field).toContain(`href="#${field}"`);
    expect([page.title, page.body.includes('value="Mair"'), page.body.includes('href="#given"'), asked()]).toEqual(['Error: Ask for protection – MAST', true, false, []]);
  });

  test('neither the address nor the title nor the log holds a word of whom it is for', async () => {
    const page = await ask(await as('practitioner'), { ...mair, nhsNumber: '1', ...grounds });
    expect(`${page.url} ${page.title} ${JSON.stringify(world.log)}`).not.toMatch(/Mair|Jones|2011/);
  });

  test.each([
    ['a number alone', { nhsNumber: '999 000 0018' }, { nhsNumber: '9990000018' }, []],
    ['name, birth date and number', { ...mair, nhsNumber: '9990000018' }, { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12', nhsNumber: '9990000018' }, []],
    ['half a name beside a number', { given: 'Mair', nhsNumber: '9990000018' }, { nhsNumber: '9990000018' }, ['family', 'born']],
    ['nothing', {}, {}, ['given', 'family', 'born']],
    ['a birth to come', { ...mair, 'born-year': '2031' }, { given: 'Mair', family: 'Jones', dateOfBirth: '2031-03-12' }, ['born']],
  ])('%s', (_what, form, person, faulty) => {
    const found = describedPerson(form, new Date('2026-11-22T12:00:00Z'));
    expect([found.person, found.faults.map(({ field }) => field)]).toEqual([person, faulty]);
  });

  test('what the core finds wrong is said at its field', async () => {
    const browser = await as('practitioner');
    world.core.answers.set('POST /v1/shields', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/subject/nhsNumber', rule: 'check-digit' }] } });
    expect((await ask(browser, { ...mair, ...grounds })).body).toContain('href="#nhsNumber"');
  });

  test('a record of one’s own is named by its feed and reference, by those who see feeds; one that is not there is asked for by nobody, and that is said', async () => {
    expect((await (await as('practitioner')).get('/shields/ask/record')).status).toBe(403);
    const browser = await as('data-lead');
    expect((await browser.get('/shields/ask')).body).toContain('href="/shields/ask/record"');
    await browser.get('/shields/ask/record');
    await browser.submit('/shields/ask/record', { ...grounds, feedId: 'cwm-children', ref: 'TC/5512' });
    expect(asked()).toEqual([{ ...grounds, subject: { feedId: 'cwm-children', ref: 'TC/5512' } }]);
    world.core.answers.set('POST /v1/shields', { problem: { status: 404, code: 'not-found' } });
    await browser.get('/shields/ask/record');
    expect((await browser.submit('/shields/ask/record', { ...grounds, feedId: 'cwm-children', ref: 'TC/5513' })).body).toContain('Nothing was asked for. Check the feed');
  });

  test('somebody answered in a look-up is named by that answer, and only under a declaration of this session that holds', async () => {
    const browser = await as('practitioner');
    const [declarationId, personId] = ['0198f000-0000-7000-8000-0000000000d1', exampleAnswer.people[0]?.personId ?? ''];
    expect((await browser.get(`/shields/ask/${declarationId}/${personId}`)).status).toBe(404);
    world.core.answers.set('GET /v1/gateways', exampleSession.offer);
    world.core.answers.set('POST /v1/declarations', { id: declarationId, expiresAt: new Date(Date.now() + 1_800_000).toISOString() });
    world.core.answers.set('POST /v1/searches', exampleAnswer);
    await browser.get('/look-up/declare/child');
    await browser.submit('/look-up/declare/child', { gateways: ['children-act-1989-s47'], reason: 'Bruising seen at school', reference: 'CW-2041', acknowledged: '1' });
    const answer = await browser.submit(`/look-up/${declarationId}/question`, { given: 'Mair', family: 'Jones', 'born-day': '12', 'born-month': '3', 'born-year': '2011' });
    expect(answer.body).toContain(`href="/shields/ask/${declarationId}/${personId}"`);
    const page = await browser.get(`/shields/ask/${declarationId}/${personId}`);
    expect([page.title, page.body.includes('It does not touch a namesake')]).toEqual(['Ask for protection – MAST', true]);
    await browser.submit(`/shields/ask/${declarationId}/${personId}`, grounds);
    expect(asked()).toEqual([{ ...grounds, subject: { declarationId, personId } }]);
    expect((await browser.get(`/shields/ask/${declarationId}/${lawIds.over}`)).status).toBe(404);
  });
});

describe('deciding', () => {
  test('whoever asked is told that two others decide, and is offered nothing', async () => {
    const page = await (await as('information-governance-lead')).get(`/shields/${lawIds.mine}`);
    expect([page.body.includes('Two other people decide on it.'), page.body.includes('name="decision"'), page.body.includes('/decision')]).toEqual([true, false, false]);
  });

  test('who has not been named is offered nothing either', async () => {
    const browser = await as('practitioner');
    world.core.me = { ...world.core.me, duties: ['override'] };
    expect((await browser.get(`/shields/${lawIds.waiting}`)).body).not.toContain('name="decision"');
    expect((await (await as('practitioner')).get(`/shields/${lawIds.waiting}`)).body).toContain('name="decision"');
    expect((await (await as('broker')).get(`/shields/${lawIds.waiting}`)).body).not.toContain('name="decision"');
  });

  test('a decision needs a choice, is sent after the second factor, and what it does is said', async () => {
    const browser = await as('information-governance-lead');
    world.core.answers.set('POST /v1/shields/:id/decisions', (_body: unknown, session: { steppedUp: boolean }) => (session.steppedUp ? { shieldId: lawIds.waiting, status: 'active' } : { problem: { status: 401, code: 'step-up-needed' } }));
    await browser.get(`/shields/${lawIds.waiting}`);
    expect((await browser.submit(`/shields/${lawIds.waiting}/decision`)).body).toContain('href="#decision"');
    expect(sent('/decisions')).toEqual([]);
    await browser.get(`/shields/${lawIds.waiting}`);
    expect((await browser.submit(`/shields/${lawIds.waiting}/decision`, { decision: 'approve' })).title).toBe('Go on with what you were doing – MAST');
    const done = await browser.submit(`/shields/${lawIds.waiting}/decision`);
    expect([done.body.includes('The protection stands.'), sent('/decisions').at(-1)]).toEqual([true, { decision: 'approve' }]);
  });

  test.each([
    [lawIds.waiting, 'approve', 'pending', 'A second person must approve it, too.'],
    [lawIds.waiting, 'end', 'pending', 'A second person must refuse it, too.'],
    [lawIds.waiting, 'end', 'refused', 'The protection is refused'],
    [lawIds.standing, 'end', 'active', 'A second person must end it, too.'],
    [lawIds.standing, 'end', 'ended', 'The protection has ended'],
    [lawIds.standing, 'keep', 'active', 'The protection is kept for six months more.'],
  ])('%s %s comes to %s', async (shieldId, decision, status, said) => {
    const browser = await as('information-governance-lead');
    world.core.answers.set('POST /v1/shields/:id/decisions', { shieldId, status });
    await browser.get(`/shields/${shieldId}`);
    expect((await browser.submit(`/shields/${shieldId}/decision`, { decision })).body).toContain(said);
  });

  test('a second word of the same person, which the core refuses, is said to be none', async () => {
    const browser = await as('information-governance-lead');
    world.core.answers.set('POST /v1/shields/:id/decisions', { problem: { status: 404, code: 'not-found' } });
    await browser.get(`/shields/${lawIds.waiting}`);
    expect((await browser.submit(`/shields/${lawIds.waiting}/decision`, { decision: 'approve' })).body).toContain('Your word was not taken. You have given it already');
  });

  test('what another organisation asked for is told of one’s own records alone, by their references', async () => {
    const page = await (await as('information-governance-lead')).get(`/shields/${lawIds.standing}`);
    expect(text(page)).toContain('Asked for by South Wales Police; the reference is theirs');
    expect(text(page)).toContain('cwm-children: TC/5512');
    expect([page.body.includes('value="keep"'), page.body.includes('value="approve"')]).toEqual([true, false]);
  });

  test('what is over is not decided; what is not listed is not there', async () => {
    const browser = await as('information-governance-lead');
    expect((await browser.get(`/shields/${lawIds.over}`)).body).not.toContain('name="decision"');
    for (const path of [`/shields/${lawIds.entry}`, '/shields/..%2fme']) expect((await browser.get(path)).status).toBe(404);
  });
});

test('in Welsh throughout', async () => {
  const browser = await as('information-governance-lead');
  await browser.get('/shields?lang=cy');
  for (const path of ['/shields', '/shields/ask', `/shields/${lawIds.waiting}`]) expect((await browser.get(path)).body, path).not.toMatch(/Protection|Ask for|Domestic abuse|Approve|Family name/);
});
