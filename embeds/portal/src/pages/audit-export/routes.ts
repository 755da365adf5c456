import type { ReadableStream } from 'node:stream/web';
import { setTimeout as pause } from 'node:timers/promises';

import { londonDay } from '@mast/panel/answer';
import { dateText } from '@mast/panel/words';
import type { FastifyReply } from 'fastify';

import { settle } from '../../core/call-core.ts';
import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import { listOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { slot } from '../../session/slot.ts';
import type { Language } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { governing } from '../audit/governing.ts';
import { readingTabs } from '../audit/reading-tabs.ts';
import { words as auditWords } from '../audit/words.ts';
import type { ExportJob, ExportWish } from './export-job.ts';
import { readExport } from './export-job.ts';
import type { AuditExportWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof AuditExportWords['faults']>(words);
const path = '/audit/export';
const mostDays = 31;
const dayMs = 86_400_000;
/** Most are made by then, and the next page has the file. */
const waitMs = 4000;
/** One at a time, with the session: it goes when that goes. */
const kept = slot<ExportJob>('audit-export');

/** An export of the trail for the organisation's own audit repository: what for, being made, and the file. */
export const page: Page = {
  routes({ get, post }) {
    get(path, governing, async (visit) => {
      const t = words[visit.language];
      const job = kept.of(visit.session);
      const last = job === undefined ? undefined : { href: `${path}/made`, label: job.state === 'working' ? t.again : t.before };
      return visit.show('pages/audit-export/export.njk', { title: t.title, t, tabs: readingTabs('export', visit), tabsLabel: auditWords[visit.language].scopeLabel, last });
    });

    post(path, governing, async (visit) => {
      if (kept.of(visit.session)?.state === 'working') return visit.again(path, [fault('running')]);
      const { wish, faults } = readWish(visit.form, londonDay(visit.now));
      if (wish === undefined) return visit.again(path, faults);
      const reply = await settle(visit.patientCore.POST('/v1/audit-exports', { body: wish, parseAs: 'stream' }));
      // Of nobody who was shown anything the core answers an empty body, which the client takes for none.
      const isEmpty = !reply.ok && reply.problem.status === 200;
      if (!reply.ok && !isEmpty) return visit.again(path, faultsOf(reply.problem, (pointer, rule) => (pointer === '/to' ? { field: 'to', text: fault(rule === 'fewer-days' ? 'fewer' : rule === 'after-from' ? 'order' : 'days').text } : undefined)));
      const job = readExport(wish, reply.ok ? (reply.value as ReadableStream<Uint8Array>) : undefined);
      kept.keep(visit.session, job);
      await Promise.race([job.finished, pause(waitMs, undefined, { ref: false })]);
      return visit.go(`${path}/made`);
    });

    get(`${path}/made`, governing, async (visit) => showMade(visit, kept.of(visit.session)));

    get(`${path}/file`, governing, async (visit) => {
      const job = kept.of(visit.session);
      if (job?.state !== 'done' || job.events === 0) return visit.go(`${path}/made`);
      return visit.file(`mast-audit-${job.from}-${job.to}.ndjson`, 'application/fhir+ndjson', job.text());
    });
  },
};

function readWish(form: Form, today: string): { readonly wish?: ExportWish; readonly faults: readonly Fault[] } {
  const [from, to] = (['from', 'to'] as const).map((id) => {
    const field = dayField(form, id);
    return field.kind === 'day' && field.day <= today ? field.day : undefined;
  });
  const faults = [...(from === undefined ? [fault('from', 'from')] : []), ...(to === undefined ? [fault('to', 'to')] : [])];
  if (from === undefined || to === undefined) return { faults };
  if (to < from) return { faults: [fault('order', 'to')] };
  if (Date.parse(to) - Date.parse(from) >= mostDays * dayMs) return { faults: [fault('days', 'to')] };
  return { wish: { from, to, terms: listOf(form, 'terms').includes('yes') }, faults };
}

function showMade(visit: Visit, job: ExportJob | undefined): FastifyReply {
  const { language } = visit;
  const t = words[language];
  const common = { t, tabs: readingTabs('export', visit), tabsLabel: auditWords[language].scopeLabel, path };
  if (job === undefined) return visit.show('pages/audit-export/none.njk', { ...common, title: t.nothingTitle, text: t.nothingText });
  if (job.state === 'broken') return visit.show('pages/audit-export/none.njk', { ...common, title: t.brokenTitle, text: t.brokenText });
  if (job.state === 'working') {
    return visit.show('pages/audit-export/working.njk', { ...common, title: t.workingTitle, reached: job.reached === undefined ? t.beginning : t.reached(momentText(job.reached, language), eventsText(job, language)), share: shareOf(job, visit.now) });
  }
  if (job.events === 0) return visit.show('pages/audit-export/none.njk', { ...common, title: t.noneTitle, text: t.noneText });
  return visit.show('pages/audit-export/made.njk', {
    ...common,
    title: t.doneTitle,
    facts: [
      { key: t.facts.period, value: t.between(dateText(job.from, language), dateText(job.to, language)) },
      { key: t.facts.events, value: eventsText(job, language) },
      { key: t.facts.size, value: t.sizeText(numberText(Math.max(1, Math.round(job.bytes / 1024)), language)) },
      { key: t.facts.terms, value: job.terms ? t.termsIn : t.termsMasked },
    ],
  });
}

function eventsText({ events }: ExportJob, language: Language): string {
  return words[language].events(numberText(events, language), events === 1);
}

function numberText(value: number, language: Language): string {
  return value.toLocaleString(language === 'cy' ? 'cy' : 'en-GB');
}

/** How much of the period lies behind the last event that came, in hundredths. */
function shareOf({ from, to, reached }: ExportJob, now: Date): number {
  if (reached === undefined) return 0;
  const [begin, end] = [Date.parse(from), Math.min(Date.parse(to) + dayMs, now.getTime())];
  return Math.min(100, Math.max(0, Math.round(((Date.parse(reached) - begin) / Math.max(1, end - begin)) * 100)));
}
