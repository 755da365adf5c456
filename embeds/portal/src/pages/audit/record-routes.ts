import type { FastifyReply } from 'fastify';

import { settle, valueOf } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { slot } from '../../session/slot.ts';
import type { Language } from '../../words/language.ts';
import { findCatalogue } from '../gateways/catalogue.ts';
import { findOrganisations, organisationName } from '../organisations/find-organisations.ts';
import { governing } from './governing.ts';
import { feedName, ownFeeds } from './own-feeds.ts';
import { readingTabs } from './reading-tabs.ts';
import { recordsView } from './records-view.ts';
import type { ViewsBody, ViewsFound } from './records-query.ts';
import { recordsQuery } from './records-query.ts';
import type { AuditWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof AuditWords['faults']>(words);
const page = '/audit/records';
/** A record that was asked about, and who saw it: its reference stands in no address. */
const kept = slot<{ readonly body: ViewsBody; readonly found: ViewsFound; readonly language: Language }>('audit-record');

/** The owner's audit: who saw our records, all of them or one. */
export function recordRoutes({ get, post }: Routes): void {
  get(page, governing, async (visit) => {
    const t = words[visit.language];
    const { body, filters } = recordsQuery(visit.query);
    const [found, catalogue, organisations, feeds] = await Promise.all([valueOf(visit.core.POST('/v1/record-views', { body })), findCatalogue(visit.core), findOrganisations(visit.core), ownFeeds(visit)]);
    const at = (change: Record<string, string>): string => `${page}?${new URLSearchParams({ ...filters, ...change }).toString()}`;
    const chosen = (any: string, items: readonly { value: string; text: string }[], value: string | undefined): readonly object[] => [{ value: '', text: any }, ...items].map((item) => ({ ...item, selected: item.value === (value ?? '') }));
    return visit.show('pages/audit/records.njk', {
      title: t.records.title,
      t,
      tabs: readingTabs('records', visit),
      feeds: [{ value: '', text: t.look.chooseFeed }, ...feeds],
      filters: [
        { id: 'organisation', label: t.filter.organisation, items: chosen(t.filter.anyOrganisation, organisations.map((each) => ({ value: each.code, text: organisationName(each, visit.language) })), body.organisation) },
        { id: 'gateway', label: t.filter.gateway, items: chosen(t.filter.anyGateway, catalogue.gateways.map(({ id, title }) => ({ value: id, text: title })), body.gateway) },
        { id: 'from', label: t.filter.from, type: 'date', value: body.from ?? '' },
        { id: 'to', label: t.filter.to, type: 'date', value: body.to ?? '' },
      ],
      clear: page,
      older: found.nextCursor === null ? undefined : at({ cursor: found.nextCursor }),
      newest: body.cursor === undefined ? undefined : at({}),
      ...recordsView(found, { feeds, catalogue, organisations, askedIn: visit.language }, visit.language),
    });
  });

  post(page, governing, async (visit) => {
    const record = { feedId: textOf(visit.form, 'feedId'), ref: textOf(visit.form, 'ref') };
    const faults = [...(record.feedId === '' ? [fault('feed', 'feedId')] : []), ...(record.ref === '' ? [fault('ref', 'ref')] : [])];
    return faults.length > 0 ? visit.again(page, faults, undefined, '#record') : ask(visit, { record });
  });

  post(`${page}/older`, governing, async (visit) => {
    const before = kept.of(visit.session);
    const cursor = before?.found.nextCursor ?? undefined;
    return before === undefined || cursor === undefined ? visit.go(page) : ask(visit, { ...before.body, cursor });
  });

  get(`${page}/record`, governing, async (visit) => {
    const known = kept.of(visit.session);
    const record = known?.body.record;
    if (known === undefined || record === undefined) return visit.go(page);
    const t = words[visit.language];
    const [catalogue, organisations, feeds] = await Promise.all([findCatalogue(visit.core), findOrganisations(visit.core), ownFeeds(visit)]);
    return visit.show('pages/audit/record.njk', {
      title: t.records.oneTitle, t, tabs: readingTabs('records', visit), about: t.asked.record(record.ref, feedName(feeds, record.feedId)), record, hasOlder: known.found.nextCursor !== null,
      ...recordsView(known.found, { feeds, catalogue, organisations, askedIn: known.language }, visit.language),
    });
  });
}

async function ask(visit: Visit, body: ViewsBody): Promise<FastifyReply> {
  const reply = await settle(visit.core.POST('/v1/record-views', { body }));
  if (!reply.ok) return visit.again(page, faultsOf(reply.problem, () => undefined), undefined, '#record');
  kept.keep(visit.session, { body, found: reply.value, language: visit.language });
  return visit.go(`${page}/record`);
}
