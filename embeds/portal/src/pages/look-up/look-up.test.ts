import { addressAnswer, closerAnswer, exampleAnswer, exampleSession, nilAnswer, severalAnswer, viewAnswer } from '@mast/panel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Browse, Got } from '../../../test/browse.ts';
import { browse } from '../../../test/browse.ts';
import type { PortalWorld } from '../../../test/portal-world.ts';
import { startPortalWorld } from '../../../test/portal-world.ts';

const id = '0198f000-0000-7000-8000-0000000000d1';
const path = `/look-up/${id}`;
const mair = '0198f000-0000-7000-8000-0000000000a1';
const mari = '0198f000-0000-7000-8000-0000000000a2';
const said = { gateways: ['children-act-1989-s47'], reason: 'Bruising seen at school', reference: 'CW-2041', acknowledged: '1' };
const question = { given: 'Mair', family: 'Jones', 'born-day': '12', 'born-month': '3', 'born-year': '2011' };

let world: PortalWorld;
let browser: Browse;
beforeAll(async () => {
  world = await startPortalWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.core.reset();
  world.now = () => new Date();
  const { answers } = world.core;
  answers.set('GET /v1/gateways', exampleSession.offer);
  answers.set('GET /v1/declarations', { declarations: [] });
  answers.set('POST /v1/declarations', { id, expiresAt: new Date(Date.now() + 1_800_000).toISOString() });
  answers.set('POST /v1/searches', exampleAnswer);
  browser = browse(world.urls.portal);
  await browser.get('/sign-in');
  world.core.asked.length = 0;
  world.core.bodies.length = 0;
});

async function declare(kind = 'child', fields: object = {}): Promise<Got> {
  await browser.get(`/look-up/declare/${kind}`);
  return browser.submit(`/look-up/declare/${kind}`, { ...said, ...fields });
}
async function ask(answer: object = exampleAnswer): Promise<Got> {
  world.core.answers.set('POST /v1/searches', answer);
  await declare();
  return browser.submit(`${path}/question`, question);
}
const at = (page: Got): string => page.url.replace(world.urls.portal, '');
const lastBody = (): unknown => world.core.bodies.at(-1);

describe('saying why', () => {
  test('nothing is ticked beforehand, and nothing is asked of anybody', async () => {
    const page = await browser.get('/look-up/declare/child');
    expect(page.body).not.toMatch(/ checked| selected>/);
    expect(world.core.asked).toEqual(['GET /v1/gateways?subject=child']);
  });

  test('what was filled in goes to the core as it stands', async () => {
    const page = await declare();
    expect(at(page)).toBe(path);
    expect(lastBody()).toEqual({ gateways: ['children-act-1989-s47'], subject: 'child', reason: 'Bruising seen at school', reference: 'CW-2041', acknowledged: true });
  });

  test('what is missing is said at each field before anything is sent, and what was typed stays', async () => {
    const page = await declare('child', { gateways: [], acknowledged: [], reason: 'short' });
    expect(page.title).toBe('Error: Say why you are asking – MAST');
    for (const field of ['gateways', 'reason', 'acknowledged']) expect(page.body).toContain(`href="#${field}"`);
    expect(page.body).toContain('>short</textarea>');
    expect(world.core.asked).not.toContain('POST /v1/declarations');
    expect((await browser.get('/look-up/declare/child')).body).not.toContain('short');
  });

  test('what the core refuses is said at its field', async () => {
    world.core.answers.set('POST /v1/declarations', { problem: { status: 422, code: 'reason-too-thin', errors: [{ pointer: '/reason', rule: 'repeated' }] } });
    const page = await declare();
    expect(page.body).toContain('<a href="#reason">Say in your own words why you ask now');
  });

  test('a family is named member by member, and only they can be asked about', async () => {
    await browser.get('/look-up/declare/household');
    const page = await browser.submit('/look-up/declare/household', { ...said, 'member-1-given': 'Mair', 'member-1-family': 'Jones', 'member-1-born': '12 3 2011', 'member-3-family': 'Rees' });
    expect(lastBody()).toMatchObject({ subject: 'household', members: [{ given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }, { family: 'Rees' }] });
    expect(page.body).toContain('Mair Jones');
    await browser.submit(`${path}/member`, { member: '1' });
    expect(lastBody()).toEqual({ declarationId: id, person: { family: 'Rees' } });
    await browser.get(path);
    await browser.post(`${path}/member`, { member: '7' });
    expect(world.core.asked.filter((call) => call.includes('searches'))).toHaveLength(1);
  });

  test('a birth that is none is said at its member', async () => {
    await browser.get('/look-up/declare/household');
    const page = await browser.submit('/look-up/declare/household', { ...said, 'member-2-family': 'Rees', 'member-2-born': '31/2/2011' });
    expect(page.body).toContain('href="#member-2-born"');
  });
});

describe('asking', () => {
  test('the question goes to the core by POST, and stands in no address, title or log', async () => {
    const page = await ask();
    expect(lastBody()).toEqual({ declarationId: id, person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } });
    expect([at(page), page.title]).toEqual([`${path}/answers/0`, 'Who else is involved – MAST']);
    expect(JSON.stringify([world.core.asked, world.log])).not.toMatch(/Mair|Jones|2011|Bruising|CW-2041/);
  });

  test('a pasted line fills the form and asks nobody; what was not used is said', async () => {
    await declare();
    const calls = world.core.asked.length;
    const page = await browser.submit(`${path}/paste`, { pasted: 'Mair Jones 12/3/2011, 14 Heol y Bont, Swansea SA1 1AA, tel 01792 000 018' });
    for (const value of ['Mair', 'Jones', '14 Heol y Bont', 'SA1 1AA']) expect(page.body).toContain(`value="${value}"`);
    expect(page.body).toContain('01792 000 018');
    expect([world.core.asked.length - calls, at(page)]).toEqual([0, `${path}?mend=1`]);
  });

  test('what the core says is too thin is said at the field', async () => {
    world.core.answers.set('POST /v1/searches', { problem: { status: 422, code: 'question-too-thin', errors: [{ pointer: '/person/dateOfBirth', rule: 'add-one-of' }, { pointer: '/address/postcode', rule: 'add-one-of' }] } });
    await declare();
    const page = await browser.submit(`${path}/question`, { family: 'Jones' });
    expect(page.body).toContain('<a href="#born">Give the date of birth, or a postcode below</a>');
    expect(page.body).toContain('<a href="#postcode">Or give a postcode</a>');
    expect(page.body).toContain('value="Jones"');
  });

  test('the eleventh question under a declaration has its answer too', async () => {
    await declare();
    let page = await browser.submit(`${path}/question`, question);
    for (let day = 1; day <= 10; day += 1) {
      await browser.get(`${path}?mend=1`);
      page = await browser.submit(`${path}/question`, { ...question, 'born-day': String(day) });
    }
    expect([page.status, at(page)]).toEqual([200, `${path}/answers/10`]);
  });

  test('a day that is none is said before anything is sent', async () => {
    await declare();
    const page = await browser.submit(`${path}/question`, { ...question, 'born-month': '13' });
    expect(page.body).toContain('href="#born"');
    expect(world.core.asked).not.toContain('POST /v1/searches');
  });

  test('an address is found by its postcode, and asked of as the core gave it', async () => {
    const chosen = { line1: 'Flat 3', line2: '22 The High Street', town: 'Cwm', postcode: 'SA99 1AA' };
    world.core.answers.set('POST /v1/address-lookup', { addresses: [{ address: 'Flat 3, 22 The High Street', question: chosen }], refine: false, coverage: [], notice: '' });
    world.core.answers.set('POST /v1/searches', addressAnswer);
    await declare('address');
    await browser.submit(`${path}/completion`, { 'find-postcode': 'SA99 1AA', 'find-query': '3' });
    expect(lastBody()).toEqual({ declarationId: id, postcode: 'SA99 1AA', query: '3' });
    const none = await browser.submit(`${path}/chosen`);
    expect(none.body).toContain('Choose an address, or type it below');
    const page = await browser.submit(`${path}/chosen`, { chosen: '0' });
    expect([lastBody(), page.title]).toEqual([{ declarationId: id, address: chosen }, 'Who is involved with this address – MAST']);
  });
});

describe('the answer', () => {
  test('one strong person opens at once: who, since when, whom to call, the eight columns, who was asked', async () => {
    const { body } = await ask();
    for (const text of ['4 other agencies involved', 'href="tel:01632960100"', 'Partner contact details', 'Asked 6 partners · 4 up to date', '* location withheld', '1 possible match, kept apart', 'Receipt 7F3B-A9C2']) expect(body).toContain(text);
    expect(body.match(/data-label="Full name"/g)).toHaveLength(8);
    expect(body.indexOf('Police')).toBeLessThan(body.indexOf('your organisation'));
  });

  test('where nobody stands out there is a choice without any agency; opening somebody is asked of the core under the declaration', async () => {
    const choice = await ask(severalAnswer);
    expect(choice.body).not.toMatch(/South Wales Police<\/span><\/h3>|01632/);
    world.core.answers.set('POST /v1/people/:id/view', viewAnswer);
    const page = await browser.submit(`${path}/answers/0/people/${mari}/view`);
    expect([world.core.asked.at(-1), lastBody(), at(page)]).toEqual([`POST /v1/people/${mari}/view`, { declarationId: id }, `${path}/answers/0/people/${mari}`]);
    expect(page.body).toContain('You chose this record yourself');
  });

  test('nobody can be opened whom the answer did not name', async () => {
    await ask(severalAnswer);
    const stranger = '0198f000-0000-7000-8000-0000000000ff';
    const token = /name="token" value="([^"]*)"/.exec((await browser.get(`${path}/answers/0`)).body)?.[1] ?? '';
    expect((await browser.post(`${path}/answers/0/people/${stranger}/view`, { token })).status).toBe(404);
    expect(world.core.asked.filter((call) => call.includes(stranger))).toEqual([]);
  });

  test('a nil is honest: who was asked, how fresh, the broker desk, and no tick', async () => {
    const { body } = await ask(nilAnswer);
    for (const text of ['No shared record was found', 'This does not mean that nobody is involved', 'A protected record may exist', 'Attendance and exclusion', 'Message the broker desk']) expect(body).toContain(text);
    expect(body).not.toMatch(/✓|✔|green|success/i);
  });

  test('looked at closer: family as partners say, others at the address set apart, and the sheet', async () => {
    await ask();
    world.core.answers.set('POST /v1/people/:id/view', closerAnswer);
    const page = await browser.submit(`${path}/answers/0/people/${mair}/view`);
    expect(page.body).toMatch(/mother, says Tawe City Council[\s\S]*Others recorded at this address[\s\S]*Dafydd Rees/);
    expect(page.body).not.toContain('You chose this record yourself');
    const sheet = await browser.get(`${at(page)}/sheet`);
    expect(sheet.body).toMatch(/Nia Probert · Cwm Council · .* · Receipt/);
    expect(sheet.body).toContain('Rhian Jones');
    expect(sheet.body).not.toContain('Heol y Bont');
    const redacted = await browser.get(`${at(page)}/sheet?names=without`);
    expect(redacted.body).not.toMatch(/Rhian Jones|Owen Pryce|SWP-88121/);
  });

  test('the sheet of somebody who was not looked at closer does not exist', async () => {
    await ask();
    expect(at(await browser.get(`${path}/answers/0/people/${mair}/sheet`))).toBe(`${path}/answers/0`);
  });

  test('what came of a call, that a record is wrong, and a broker message go to the core, each from its own form', async () => {
    const page = await ask();
    const involvementId = /name="involvement" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    world.core.answers.set('POST /v1/outcomes', { outcome: 'spoke', at: 'now' });
    world.core.answers.set('POST /v1/concerns', { concernId: id, underReview: true });
    world.core.answers.set('POST /v1/broker-messages', { messageId: id, text: 'It will be passed on.' });
    const from = `${path}/answers/0`;
    expect((await browser.submit(`${path}/outcome`, { involvement: involvementId, from, [`outcome-${involvementId}`]: 'spoke' })).body).toContain('What came of the call is kept.');
    expect(lastBody()).toEqual({ declarationId: id, involvementId, outcome: 'spoke' });
    expect((await browser.submit(`${path}/concern`, { involvement: involvementId, from, [`concern-${involvementId}`]: 'two-people' })).body).toContain('Somebody looks at it before all else');
    const short = await browser.submit(`${path}/broker`, { 'broker-phone': '01632 960999', 'broker-message': 'short' });
    expect(short.body).toContain('href="#broker-message"');
    expect((await browser.submit(`${path}/broker`, { 'broker-phone': '01632 960999', 'broker-message': 'Please call before the meeting.' })).body).toContain('It will be passed on.');
  });

  test('an answer is gone with its declaration', async () => {
    await ask();
    world.core.answers.set('POST /v1/declarations', { id: '0198f000-0000-7000-8000-0000000000d2', expiresAt: new Date(Date.now() + 60_000).toISOString() });
    await declare('adult');
    world.now = () => new Date(Date.now() + 61_000);
    expect((await browser.get('/look-up/0198f000-0000-7000-8000-0000000000d2')).status).toBe(410);
    const first = await browser.get(`${path}/answers/0`);
    expect([first.status, first.body.includes('4 other agencies')]).toEqual([200, true]);
  });

  test('the language changes without asking again, and the page says what stays as it was asked', async () => {
    await ask();
    const calls = world.core.asked.length;
    const page = await browser.get(`${path}/answers/0?lang=cy`);
    expect([page.title, world.core.asked.length - calls]).toEqual(['Pwy arall sy’n ymwneud – MAST', 0]);
    expect(page.body).toContain('<p lang="en">These are headline records');
  });

  test('no other session sees it', async () => {
    await ask();
    const other = browse(world.urls.portal);
    await other.get('/sign-in');
    expect((await other.get(`${path}/answers/0`)).status).toBe(410);
  });
});
