import { Readable } from 'node:stream';

import { expect, test } from 'vitest';

import { auditExport } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const lead = 'information-governance-lead';
const days = { 'from-day': '1', 'from-month': '11', 'from-year': '2026', 'to-day': '21', 'to-month': '11', 'to-year': '2026' };
const path = '/audit/export';

/** Hands out parts one by one, each when it is asked to. */
function slowly(): { readonly body: Readable; readonly part: (text: string) => void; readonly end: () => void; readonly breakOff: () => void } {
  const body = new Readable({ read: () => undefined });
  return { body, part: (text) => void body.push(text), end: () => void body.push(null), breakOff: () => void body.destroy(new Error('cut')) };
}

/** Looks again until the page has that title. */
async function until(browser: Awaited<ReturnType<typeof as>>, title: string): Promise<Awaited<ReturnType<typeof browser.get>>> {
  let page = await browser.get(`${path}/made`);
  while (!page.title.startsWith(title)) page = await browser.get(`${path}/made`);
  return page;
}

test('a period is asked for in a body, without what was asked unless it is wished; the file is what the core made, byte for byte, by a name that says the days', async () => {
  const browser = await as(lead);
  const form = await browser.get(path);
  for (const text of ['AuditEvents', 'never by name', 'The export is recorded', 'At most 31 days']) expect(form.body, text).toContain(text);
  const made = await browser.submit(path, days);
  expect([new URL(made.url).pathname, sent('audit-exports')]).toEqual([`${path}/made`, [{ from: '2026-11-01', to: '2026-11-21', terms: false }]]);
  for (const text of ['1 November 2026 to 21 November 2026', '3 events', 'is masked', 'The portal keeps it in its memory']) expect(made.body, text).toContain(text);
  const file = await browser.get(`${path}/file`);
  expect([file.body, file.headers.get('content-disposition'), file.headers.get('content-type')]).toEqual([auditExport, 'attachment; filename="mast-audit-2026-11-01-2026-11-21.ndjson"', 'application/fhir+ndjson; charset=utf-8']);
  await browser.get(path);
  expect((await browser.submit(path, { ...days, terms: 'yes' })).body).toContain('is in it, as far as it is kept');
  expect(sent('audit-exports')[1]).toMatchObject({ terms: true });
});

test.each([
  [{ ...days, 'from-day': '' }, 'from', 'Enter the first day'],
  [{ ...days, 'to-month': '13' }, 'to', 'Enter the last day'],
  [{ ...days, 'to-year': '2999' }, 'to', 'not to come'],
  [{ ...days, 'from-year': '2999' }, 'from', 'not to come'],
  [{ ...days, 'from-day': '20', 'to-day': '19' }, 'to', 'must not be before the first'],
  [{ ...days, 'from-month': '10', 'from-day': '21' }, 'to', 'at most 31 days'],
])('of %j nothing is asked of the core, and it is said at %s', async (form, field, text) => {
  const browser = await as(lead);
  await browser.get(path);
  const page = await browser.submit(path, form);
  expect([page.body.includes(`href="#${field}"`), page.body.includes(text), sent('audit-exports')]).toEqual([true, true, []]);
});

test('31 days are taken, and what the core finds too much is said at the last day, in both languages', async () => {
  const browser = await as(lead);
  world.core.answers.set('POST /v1/audit-exports', { problem: { status: 400, code: 'invalid-request', errors: [{ pointer: '/to', rule: 'fewer-days' }] } });
  await browser.get(path);
  const page = await browser.submit(path, { ...days, 'from-month': '10', 'from-day': '22' });
  expect([page.body.includes('more than 20,000 answers'), sent('audit-exports')]).toEqual([true, [{ from: '2026-10-22', to: '2026-11-21', terms: false }]]);
  expect((await browser.get(`${path}?mend=1&lang=cy`)).body).toContain('mwy nag 20,000');
});

test('while it is made the page says how far it is, looks again by itself, and no second one is begun; then there is the file', async () => {
  const browser = await as(lead);
  const slow = slowly();
  world.core.answers.set('POST /v1/audit-exports', () => slow.body);
  await browser.get(path);
  slow.part(auditExport.slice(0, auditExport.lastIndexOf('\n', auditExport.length - 2) + 20));
  const page = await browser.submit(path, days);
  expect([page.title, page.body.includes('data-working'), page.body.includes('Made up to 2 November 2026, 09:00: 2 events so far.'), /<progress[^>]*value="\d+"/.test(page.body)]).toEqual(['The export is being made – MAST', true, true, true]);
  expect((await browser.get(path)).body).toContain('See how far it is');
  expect((await browser.submit(path, days)).body).toContain('An export is still being made');
  expect((await browser.get(`${path}/file`)).url).toContain(`${path}/made`);
  slow.part(auditExport.slice(auditExport.lastIndexOf('\n', auditExport.length - 2) + 20));
  slow.end();
  expect((await until(browser, 'The export is made')).body).toContain('3 events');
  expect((await browser.get(`${path}/file`)).body).toBe(auditExport);
});

test.each([
  ['is cut', (slow: ReturnType<typeof slowly>) => slow.breakOff()],
  ['ends within a line', (slow: ReturnType<typeof slowly>) => slow.end()],
])('of one that %s nothing is kept, and it is said', async (_how, spoil) => {
  const browser = await as(lead);
  const slow = slowly();
  world.core.answers.set('POST /v1/audit-exports', () => slow.body);
  slow.part(auditExport.slice(0, -10));
  await browser.get(path);
  const sending = browser.submit(path, days);
  await until(browser, 'The export is being made');
  spoil(slow);
  await sending;
  expect((await until(browser, 'The export broke off')).body).toContain('a part is no proof');
  expect((await browser.get(`${path}/file`)).title).toContain('The export broke off');
});

test('where nobody was shown anything there is no file; before one was made the page says so; nobody else comes here', async () => {
  const browser = await as(lead);
  expect((await browser.get(`${path}/made`)).title).toBe('No export is waiting – MAST');
  world.core.answers.set('POST /v1/audit-exports', () => Readable.from([]));
  await browser.get(path);
  expect((await browser.submit(path, days)).title).toBe('Nobody was shown anything – MAST');
  const other = await as('administrator');
  for (const each of [path, `${path}/made`, `${path}/file`]) expect((await other.get(each)).status).toBe(403);
});
