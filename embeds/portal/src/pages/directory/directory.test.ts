import { expect, test } from 'vitest';

import { directory } from '../../../test/contact-examples.ts';
import { textOf } from '../../../test/page-text.ts';
import { roomIds } from '../../../test/room-ids.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const one = `/directory/${roomIds.entry}`;

test('the directory is the data lead’s: each team with whom to call and when, and what answers no longer trust', async () => {
  const said = textOf((await (await as('data-lead')).get('/directory')).body);
  expect(said).toMatch(/Assessment 2 01632 960200 assessment2@cwm\.example Mon–Fri 09:00–17:00; Sat 10:00–12:00 31 October 2026 is over: not used any more/);
  expect(said).toMatch(/Youth justice, Sian Davies, 01632 960201 nobody answered three times, since 19 November 2026, 08:00 Answers show no contact instead: enter the team\./);
  for (const role of ['administrator', 'information-governance-lead', 'practitioner']) {
    const browser = await as(role);
    for (const path of ['/directory', '/new-directory-entry', one, `${one}/withdraw`]) expect([role, path, (await browser.get(path)).status]).toEqual([role, path, 403]);
  }
});

test('a team is entered with its hours, written as people write them', async () => {
  const browser = await as('data-lead');
  await browser.get('/new-directory-entry');
  const done = await browser.submit('/new-directory-entry', { team: 'Youth justice', phone: '01632 960201', email: '', 'days-1': ['tue', 'mon'], 'from-1': '9', 'to-1': '17.30', outOfHoursEn: 'Call 101', outOfHoursCy: 'Ffoniwch 101' });
  expect([done.body.includes('The entry is saved.'), sent('POST /v1/service-directory')]).toEqual([true, [{ team: 'Youth justice', phone: '01632 960201', hours: [{ days: ['mon', 'tue'], from: '09:00', to: '17:30' }], outOfHours: { en: 'Call 101', cy: 'Ffoniwch 101' } }]]);
});

test('what is missing or no time is said at its field, and nothing is sent', async () => {
  const browser = await as('data-lead');
  await browser.get('/new-directory-entry');
  const { body } = await browser.submit('/new-directory-entry', { team: '', phone: 'x', email: 'a@', 'from-0': '25:00', 'days-2': 'mon', 'to-2': '12:60', outOfHoursEn: 'Call 101', 'validTo-day': '31', 'validTo-month': '2', 'validTo-year': '2027' });
  for (const field of ['team', 'phone', 'email', 'days-0', 'from-0', 'to-0', 'from-2', 'to-2', 'outOfHoursCy', 'validTo']) {
    expect(body, field).toContain(`href="#${field}"`);
    expect(body, field).toContain(`id="${field}"`);
  }
  expect(sent('POST /v1/service-directory')).toEqual([]);
});

test('what the core finds wrong stands at its field, hours at the row they stood on', async () => {
  const browser = await as('data-lead');
  const errors = [{ pointer: '/phone', rule: 'custom' }, { pointer: '/hours/0', rule: 'ends-before-it-begins' }, { pointer: '/validTo', rule: 'in-the-past' }];
  world.core.answers.set('POST /v1/service-directory', { problem: { status: 400, code: 'invalid-request', errors } });
  await browser.get('/new-directory-entry');
  const { body } = await browser.submit('/new-directory-entry', { team: 'Youth justice', phone: '0900 123', 'days-1': 'mon', 'from-1': '17:00', 'to-1': '09:00', 'validTo-day': '1', 'validTo-month': '1', 'validTo-year': '2020' });
  for (const field of ['phone', 'from-1', 'validTo']) expect(body, field).toContain(`href="#${field}"`);
});

test('an entry is changed as it stands, under the team that it is known by; what was emptied stays empty', async () => {
  const browser = await as('data-lead');
  const { body } = await browser.get(one);
  expect([/id="days-0"[^>]*value="mon" checked/.test(body), /id="from-1"[^>]*value="10:00"/.test(body), /id="validTo"[^>]*value="31"/.test(body), body.includes('id="team"')]).toEqual([true, true, true, false]);
  const faulty = await browser.submit(one, { phone: '', email: '', 'days-0': 'sun', 'from-0': '', 'to-0': '' });
  expect([/id="days-0-7"[^>]*value="sun" checked/.test(faulty.body), /id="days-0"[^>]*checked/.test(faulty.body), faulty.body.includes('assessment2@')]).toEqual([true, false, false]);
  await browser.submit(one, { team: 'Another', phone: '01632 960200' });
  expect(sent('POST /v1/service-directory')).toEqual([{ team: 'Assessment 2', phone: '01632 960200', hours: [] }]);
});

test('a team is taken out, and a contact is said to be right, by a press each', async () => {
  const browser = await as('data-lead');
  await browser.get(`${one}/withdraw`);
  expect((await browser.submit(`${one}/withdraw`)).body).toContain('The team is out of the directory.');
  const trust = `/directory/stale/${roomIds.stale}/trust`;
  expect((await browser.submit(trust)).body).toContain('It is shown again.');
  expect(world.core.asked.filter((each) => each.startsWith('POST'))).toEqual([`POST /v1/service-directory/${roomIds.entry}/withdraw`, `POST /v1/stale-contacts/${roomIds.stale}/trust`]);
  expect((await browser.get(`/directory/${roomIds.stale}`)).status).toBe(404);
});

test('no row of hours is lost that stands in the directory, and one more is always at hand', async () => {
  const browser = await as('data-lead');
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  world.core.answers.set('GET /v1/service-directory', { entries: [{ ...directory.entries[0], hours: days.map((day) => ({ days: [day], from: '09:00', to: '12:00' })) }], stale: [] });
  const { body } = await browser.get(one);
  expect([body.match(/id="from-\d+"/g)?.length, /id="from-5"[^>]*value="09:00"/.test(body)]).toEqual([7, true]);
});
