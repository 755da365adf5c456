import { expect, test } from 'vitest';

import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const text = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('the feed that wants somebody first stands first, each with its state in words', async () => {
  const { body } = await (await as('data-lead')).get('/feeds');
  expect(body.indexOf('Attendance and exclusion')).toBeLessThan(body.indexOf('Children’s social care'));
  expect(text(body)).toMatch(/Attendance and exclusion Education silent never every 7 days 0 none/);
  expect(text(body)).toContain('up to date 21 November 2026, 05:30 once a day 18412 3 rows wait');
});

test('the data lead finds why a row was refused: its place, field and rule in words', async () => {
  const { body, title } = await (await as('data-lead')).get('/feeds/cwm-children/refused');
  const said = text(body);
  expect(title).toBe('Refused rows – MAST');
  expect(said).toContain('batch 212, row 99 Date There is no such day 21 November 2026, 05:30');
  expect(said).toContain('batch 212, row 100 Person: Identifiers, entry 1: Value Status The check digit of the NHS number is wrong Its value is none of those agreed');
  expect(said).toContain('Most often on this page Most often on this page Field Why Rows Date There is no such day 2');
  expect(body).toContain('href="/feeds/cwm-children/refused?cursor=212-120"');
});

test('a pointer that names something unknown is not repeated, nor is what a row held', async () => {
  const browser = await as('data-lead');
  world.core.answers.set('GET /v1/feeds/cwm-children/quarantine', { rows: [{ sequence: 1, row: 0, problems: [{ pointer: '/Gwerthcudd Jones', rule: 'unknown-field' }], at: '2026-11-21T05:30:00.000Z' }], nextCursor: null });
  const { body } = await browser.get('/feeds/cwm-children/refused');
  expect([body.includes('Gwerthcudd'), body.includes('It is a field that MAST does not take')]).toEqual([false, true]);
});

test('refused rows are for the data lead, and are tried again by a press', async () => {
  expect((await (await as('administrator')).get('/feeds/cwm-children/refused')).status).toBe(403);
  world.core.reset();
  const browser = await as('data-lead');
  await browser.get('/feeds/cwm-children/refused');
  const done = await browser.submit('/feeds/cwm-children/refused');
  expect([done.body.includes('Tried again: 1 taken in, 2 still refused.'), sent('POST /v1/feeds')]).toEqual([true, [{}]]);
});

test('no refused row is no praise: it says what that means', async () => {
  expect((await (await as('data-lead')).get('/feeds/cwm-schools/refused')).body).toContain('Every row that was sent has been taken in');
});

test('a listing that is held back is said on the feed', async () => {
  expect((await (await as('information-governance-lead')).get('/feeds/cwm-schools')).body).toContain('would remove 412 records');
});

test('taking a feed out needs a reason; an administrator is not offered it', async () => {
  expect((await (await as('administrator')).get('/feeds/cwm-children')).body).not.toContain('/suspend');
  world.core.reset();
  const browser = await as('data-lead');
  await browser.get('/feeds/cwm-children/suspend');
  expect((await browser.submit('/feeds/cwm-children/suspend')).body).toContain('href="#reason"');
  const done = await browser.submit('/feeds/cwm-children/suspend', { reason: 'wrong-data' });
  expect([done.body.includes('The feed is out of every answer.'), sent('POST /v1/feeds')]).toEqual([true, [{ reason: 'wrong-data' }]]);
});

test('the way into service shows what was said and what is seen, and a step is recorded', async () => {
  const browser = await as('data-lead');
  const said = text((await browser.get('/feeds/cwm-children/onboarding')).body);
  expect(said).toContain('3 of 8 steps are done.');
  expect(said).toContain('Minutes: Minutes of 2 April, item 4');
  expect(said).toContain('MAST does not see it yet 3 of the last 14 intervals had an update');
  await browser.get('/feeds/cwm-children/onboarding/workshops');
  const faulty = await browser.submit('/feeds/cwm-children/onboarding/workshops', { state: 'done', evidence: 'x' });
  for (const field of ['on', 'evidence']) expect(faulty.body, field).toContain(`href="#${field}"`);
  await browser.submit('/feeds/cwm-children/onboarding/workshops', { state: 'done', 'on-day': '2', 'on-month': '4', 'on-year': '2026', evidence: 'Minutes of 2 April', evidenceKind: 'minutes' });
  expect(sent('POST /v1/feeds')).toEqual([{ state: 'done', on: '2026-04-02', evidence: { kind: 'minutes', reference: 'Minutes of 2 April' } }]);
  expect((await browser.get('/feeds/cwm-children/onboarding/nothing')).status).toBe(404);
});

test('what MAST has not seen cannot be said to be done', async () => {
  const browser = await as('data-lead');
  world.core.answers.set('POST /v1/feeds/cwm-children/onboarding/daily-updates', { problem: { status: 409, code: 'step-not-seen' } });
  await browser.get('/feeds/cwm-children/onboarding/daily-updates');
  const page = await browser.submit('/feeds/cwm-children/onboarding/daily-updates', { state: 'done', 'on-day': '2', 'on-month': '4', 'on-year': '2026' });
  expect(page.body).toContain('MAST has not seen this step yet');
});

test('a scorecard counts, rounds nothing up to whole, and says few where few would tell', async () => {
  const said = text((await (await as('administrator')).get('/feeds/cwm-children/scorecards')).body);
  expect(said).toContain('Given name 99% 18400 of 18412');
  expect(said).toContain('End date of work that is closed – none to count');
  expect(said).toContain('Mid and West Fire and Rescue fewer than 10');
  expect((await (await as('administrator')).get('/feeds/cwm-children/scorecards?week=2026-11-09')).body).toContain('18000');
});

test('a feed of another organisation is not there', async () => {
  const browser = await as('data-lead');
  for (const path of ['/feeds/swp-headlines', '/feeds/swp-headlines/refused', '/feeds/swp-headlines/onboarding', '/feeds/swp-headlines/suspend']) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
});
