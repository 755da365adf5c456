import type { FastifyReply } from 'fastify';

import { settle } from '../../core/call-core.ts';
import type { CoreProblem } from '../../core/core-fault.ts';
import type { Form } from '../../http/form.ts';
import { listOf, textOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import type { Entry } from './directory.ts';
import { days, entryOf, roles } from './directory.ts';
import { fault, hourRows, readEntry } from './read-entry.ts';
import { words } from './words.ts';

/** An entry of the directory: a team entered, changed, and taken out. The team's name is what it is known by, and stays. */
export function entryRoutes({ get, post }: Routes): void {
  get('/new-directory-entry', roles, async (visit) => {
    const t = words[visit.language];
    return visit.show('pages/directory/entry.njk', { title: t.addTitle, t, team: undefined, action: '/new-directory-entry', withdraw: undefined, ...entryForm(visit, undefined) });
  });
  post('/new-directory-entry', roles, async (visit) => save(visit, '/new-directory-entry', textOf(visit.form, 'team')));

  get('/directory/:id', roles, async (visit) => {
    const entry = await entryOf(visit);
    if (entry === undefined) return visit.notFound();
    const t = words[visit.language];
    const at = `/directory/${entry.entryId}`;
    return visit.show('pages/directory/entry.njk', { title: t.changeTitle, t, team: entry.team, action: at, withdraw: `${at}/withdraw`, ...entryForm(visit, entry) });
  });
  post('/directory/:id', roles, async (visit) => {
    const entry = await entryOf(visit);
    return entry === undefined ? visit.notFound() : save(visit, `/directory/${entry.entryId}`, entry.team);
  });

  get('/directory/:id/withdraw', roles, async (visit) => {
    const entry = await entryOf(visit);
    if (entry === undefined) return visit.notFound();
    const t = words[visit.language];
    const back = `/directory/${entry.entryId}`;
    return visit.show('view/act.njk', { title: t.withdraw, name: entry.team, texts: [t.withdrawText], back, action: `${back}/withdraw`, isWarning: true });
  });
  post('/directory/:id/withdraw', roles, async (visit) => {
    const entry = await entryOf(visit);
    if (entry === undefined) return visit.notFound();
    const reply = await settle(visit.core.POST('/v1/service-directory/{entryId}/withdraw', { params: { path: { entryId: entry.entryId } }, body: {} }));
    visit.say(bothOf(words, (t) => (reply.ok ? t.withdrawn : t.gone)));
    return visit.go('/directory');
  });
}

async function save(visit: Visit, page: string, team: string): Promise<FastifyReply> {
  const { entry, faults, rows } = readEntry(visit.form, team);
  if (faults.length > 0) return visit.again(page, faults);
  const reply = await settle(visit.core.POST('/v1/service-directory', { body: entry }));
  if (!reply.ok) return visit.again(page, entryFaults(reply.problem, rows));
  visit.say(bothOf(words, (t) => t.saved));
  return visit.go('/directory');
}

/** What the core said of an entry, each at its field; hours at the row that they stood on. */
function entryFaults(problem: CoreProblem, rows: readonly number[]): readonly Fault[] {
  return faultsOf(problem, (pointer, rule) => {
    const [, field = '', index = ''] = pointer.split('/');
    if (field === 'hours') return { field: `from-${rows[Number(index)] ?? 0}`, text: fault(rule === 'ends-before-it-begins' ? 'hoursOrder' : 'hoursTwice').text };
    if (field === 'validTo') return { field, text: fault('past').text };
    if (field === 'outOfHours') return { field: 'outOfHoursEn', text: fault('outOfHours').text };
    return field === 'team' || field === 'phone' || field === 'email' ? { field, text: fault(field).text } : undefined;
  });
}

/** The form as it was sent, where it came back, and otherwise as the entry stands. */
function entryForm({ language, returned }: Visit, entry: Entry | undefined): object {
  const t = words[language];
  const isReturned = Object.keys(returned.values).length > 0;
  const values: Form = isReturned ? returned.values : standing(entry);
  return {
    values: Object.fromEntries(['phone', 'email', 'outOfHoursEn', 'outOfHoursCy'].map((id) => [id, textOf(values, id)])),
    validTo: entry?.validTo,
    rows: hourRows(filledRows(values)).map((row) => ({
      days: { id: `days-${row}`, label: t.row(t.fields.days, row + 1), items: days.map((value) => ({ value, text: t.dayNames[value] })), values: listOf(values, `days-${row}`) },
      from: { id: `from-${row}`, label: t.row(t.fields.from, row + 1), value: textOf(values, `from-${row}`) },
      to: { id: `to-${row}`, label: t.row(t.fields.to, row + 1), value: textOf(values, `to-${row}`) },
    })),
  };
}

/** How many rows of hours a form holds, up to the last in which anything stands. */
function filledRows(values: Form): number {
  const last = hourRows(Infinity).findLast((row) => listOf(values, `days-${row}`).length > 0 || textOf(values, `from-${row}`) !== '' || textOf(values, `to-${row}`) !== '');
  return last === undefined ? 0 : last + 1;
}

function standing(entry: Entry | undefined): Form {
  if (entry === undefined) return {};
  const { phone, email, outOfHours, hours } = entry;
  return { phone, email, outOfHoursEn: outOfHours?.en, outOfHoursCy: outOfHours?.cy, ...Object.fromEntries(hours.flatMap(({ days: on, from, to }, row): [string, string | readonly string[]][] => [[`days-${row}`, on], [`from-${row}`, from], [`to-${row}`, to]])) };
}
