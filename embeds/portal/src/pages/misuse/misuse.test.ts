import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { ids } from '../../../test/governing-examples.ts';
import { dipSample, misuseIds } from '../../../test/misuse-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';
import { words } from './words.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const path = `/misuse/${misuseIds.alert}`;
const lead = 'information-governance-lead';

test('the list says what was found and who asked, and one notice on what it rests', async () => {
  const browser = await as(lead);
  expect(text(await browser.get('/misuse'))).toContain('Asked about people of their own name Owain Pugh medium');
  const page = await browser.get(path);
  expect(page.title).toBe('Misuse notice – MAST');
  expect(text(page)).toContain('cases looked at: 41 of the name: 3 bearers of the name in 10,000: 2');
});

test('a notice is settled once, by a choice, and said', async () => {
  const browser = await as('team-lead');
  await browser.get(path);
  expect((await browser.submit(`${path}/outcome`)).body).toContain('href="#outcome"');
  expect(sent('/outcome')).toEqual([]);
  await browser.get(path);
  const done = await browser.submit(`${path}/outcome`, { outcome: 'in-order' });
  expect([done.body.includes('It is kept.'), sent('/outcome')]).toEqual([true, [{ outcome: 'in-order' }]]);
  const settled = await browser.get(`/misuse/${misuseIds.settled}`);
  expect([text(settled).includes('In order'), settled.body.includes('name="outcome"')]).toEqual([true, false]);
});

test('what a colleague did meanwhile is said', async () => {
  const browser = await as(lead);
  world.core.answers.set('POST /v1/misuse-alerts/:id/outcome', { problem: { status: 404, code: 'not-found' } });
  await browser.get(path);
  expect((await browser.submit(`${path}/outcome`, { outcome: 'misuse' })).body).toContain('It was not kept.');
});

test('who is held up is listed with until when and by whom, and let go on by a choice and a reason', async () => {
  const browser = await as('team-lead');
  const page = text(await browser.get('/misuse?show=held'));
  expect(page).toContain('Sam Abbott Stopped 19 November 2026, 18:00 by Élin Rees');
  expect(page).toContain('until 5 December 2026, 09:02 21 November 2026, 09:02 by the rules');
  const at = `/misuse/people/${misuseIds.owain}`;
  await browser.get(at);
  expect((await browser.submit(at, { step: 'none' })).body).toContain('href="#reason"');
  await browser.get(at);
  const done = await browser.submit(at, { step: 'none', reason: 'talked' });
  expect([done.body.includes('acts on their next look-up'), sent('/v1/misuse-standings/')]).toEqual([true, [{ step: 'none', reason: 'talked' }]]);
});

test('nobody is offered to hold up themselves, or somebody they do not see', async () => {
  const browser = await as(lead);
  for (const other of [world.core.identity.account, '0198f000-0000-7000-8000-0000000000ff']) expect((await browser.get(`/misuse/people/${other}`)).status).toBe(404);
});

test('the rules say of how many the organisation gave what', async () => {
  expect(text(await (await as(lead)).get('/misuse/rules'))).toContain('Of 41 accounts your organisation gave the date of birth of 38 and the address of 12.');
  expect((await (await as('team-lead')).get('/misuse/rules')).status).toBe(403);
});

test('each threshold says what it is, in both languages, a chance in hundredths; one that a newer core has stands by its name', async () => {
  const page = text(await (await as(lead)).get('/misuse/rules'));
  for (const part of ['days looked back: 28', 'less likely by chance than: 0.05%', 'ofANewerCore: 3', 'cases in an hour, at least: 12']) expect(page, part).toContain(part);
  const shipped = [...readFileSync(join(import.meta.dirname, '../../../../../core-api/src/misuse/rules.yaml'), 'utf8').matchAll(/^ {4}thresholds: \{(.*)\}/gm)].flatMap(([, list = '']) => [...list.matchAll(/(\w+):/g)].map(([, name = '']) => name));
  expect(shipped).toContain('windowDays');
  for (const { thresholds } of [words.en, words.cy]) expect(shipped.filter((name) => !Object.hasOwn(thresholds, name))).toEqual([]);
});

test('from a notice information governance goes on to what was asked that day, and a line manager does not', async () => {
  const to = `/audit/look?account=${misuseIds.owain}&amp;day=2026-11-21`;
  const browser = await as(lead);
  expect((await browser.get(path)).body).toContain(`href="${to}"`);
  const look = (await browser.get(to.replace('&amp;', '&'))).body;
  expect([/value="everything" checked/.test(look), look.includes(`<option value="${misuseIds.owain}" selected>`), look.includes('name="from-year" type="text" value="2026"')]).toEqual([true, true, true]);
  expect((await (await as('team-lead')).get(path)).body).not.toContain('/audit/look');
});

test('a random look tells reason and case, not whom, and keeps one verdict', async () => {
  const browser = await as('team-lead');
  expect(text(await browser.get('/dip-samples'))).toContain('In 90 days, in your whole organisation: 31 in order');
  const at = `/dip-samples/${misuseIds.sample}`;
  const page = await browser.get(at);
  expect(text(page)).toContain('Why, in their words He has not answered his door for two days Reference CW-2041');
  expect((await browser.submit(`${at}/verdict`)).body).toContain('href="#verdict"');
  await browser.get(at);
  expect((await browser.submit(`${at}/verdict`, { verdict: 'ask' })).body).toContain('It is kept.');
  expect(sent('/verdict')).toEqual([{ verdict: 'ask' }]);
  world.core.answers.set('POST /v1/dip-samples/:id/read', { ...dipSample, verdict: 'concern' });
  expect((await browser.get(at)).body).not.toContain('name="verdict"');
});

test('a team is told from now on, or no more where its name is left empty', async () => {
  const browser = await as('team-lead');
  expect(text(await browser.get('/owner-notices'))).toContain('Assessment 2 yes');
  const at = `/owner-notices/${ids.team}`;
  for (const name of ['Assessment team 2', '']) {
    await browser.get(at);
    expect((await browser.submit(at, { name })).body).toContain('It is kept.');
  }
  expect(sent('/owner-notices').filter(Boolean)).toEqual([{ contactTeam: 'Assessment team 2' }, { contactTeam: null }]);
});

test('somebody is watched by name and birth until a day, and the list never names them', async () => {
  const browser = await as(lead);
  await browser.get('/watch-list/add');
  const faulty = await browser.submit('/watch-list/add', { family: '', 'birth-day': '31', 'birth-month': '2', 'birth-year': '2011' });
  expect(['family', 'birth', 'until'].every((field) => faulty.body.includes(`href="#${field}`))).toBe(true);
  await browser.get('/watch-list/add');
  await browser.submit('/watch-list/add', { family: 'Harries', 'birth-day': '12', 'birth-month': '3', 'birth-year': '2011', 'until-day': '31', 'until-month': '1', 'until-year': '2027', whose: misuseIds.owain });
  expect(sent('POST /v1/watch-list')).toEqual([{ family: 'Harries', dateOfBirth: '2011-03-12', until: '2027-01-31', accounts: [misuseIds.owain] }]);
  expect((await browser.get('/watch-list')).body).not.toContain('Harries');
  await browser.get(`/watch-list/${misuseIds.watch}/end`);
  expect((await browser.submit(`/watch-list/${misuseIds.watch}/end`)).body).toContain('The entry has ended.');
});

test('is for those who answer for staff alone', async () => {
  for (const role of ['administrator', 'practitioner', 'data-lead']) {
    const browser = await as(role);
    for (const at of ['/misuse', path, '/dip-samples', '/watch-list']) expect([role, at, (await browser.get(at)).status]).toEqual([role, at, 403]);
  }
  expect((await (await as('team-lead')).get('/watch-list')).status).toBe(403);
});
