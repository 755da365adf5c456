import type { FastifyReply } from 'fastify';

import { settle } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { slot } from '../../session/slot.ts';
import { findCatalogue } from '../gateways/catalogue.ts';
import { findNames } from '../users/people.ts';
import type { Looked } from './found-view.ts';
import { foundView } from './found-view.ts';
import { governing } from './governing.ts';
import type { LookBody } from './look-request.ts';
import { abouts, readLook } from './look-request.ts';
import { ownFeeds } from './own-feeds.ts';
import { readingTabs } from './reading-tabs.ts';
import type { AuditWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof AuditWords['faults']>(words);
const page = '/audit/look';
/** What was asked of the trail, and the page of it that was found: personal, so that neither stands in an address. */
const kept = slot<Looked>('audit-look');

/** Who looked at this person or record: what is asked, and what was found. */
export function lookRoutes({ get, post }: Routes): void {
  get(page, governing, async (visit) => {
    const t = words[visit.language];
    const [catalogue, names, feeds] = await Promise.all([findCatalogue(visit.core), findNames(visit.core), ownFeeds(visit)]);
    const any = (text: string, items: readonly { value: string; text: string }[]): readonly object[] => [{ value: '', text }, ...items];
    const { person: named, account, day } = visit.query;
    // From a notice or a declaration: everything that one colleague opened on one day.
    const [whose, when] = [account !== undefined && names.has(account) ? account : '', /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? day : ''];
    return visit.show('pages/audit/look.njk', {
      title: t.look.title,
      t,
      tabs: readingTabs('look', visit),
      abouts: { items: abouts.map((value) => ({ value, text: t.look.abouts[value], hint: { text: t.look.aboutHints[value] } })), value: isId(named) ? 'number' : whose === '' ? '' : 'everything' },
      day: when,
      account: whose,
      personId: isId(named) ? named : '',
      feeds: any(t.look.chooseFeed, feeds),
      gateways: any(t.filter.anyGateway, catalogue.gateways.map(({ id, title }) => ({ value: id, text: title }))),
      kinds: any(t.filter.any, Object.entries(t.kinds).map(([value, text]) => ({ value, text }))),
      accounts: any(t.filter.anybody, [...names].map(([value, text]) => ({ value, text }))),
    });
  });

  post(page, governing, async (visit) => {
    const { body, faults } = readLook(visit.form);
    return faults.length > 0 ? visit.again(page, faults) : ask(visit, body);
  });

  post(`${page}/older`, governing, async (visit) => {
    const before = kept.of(visit.session);
    const cursor = before?.found.nextCursor ?? undefined;
    return before === undefined || cursor === undefined ? visit.go(page) : ask(visit, { ...before.body, cursor });
  });

  get(`${page}/found`, governing, async (visit) => {
    const { session, language, core } = visit;
    const known = kept.of(session);
    if (known === undefined) return visit.go(page);
    const [catalogue, names] = await Promise.all([findCatalogue(core), findNames(core)]);
    const t = words[language];
    return visit.show('pages/audit/found.njk', { title: t.found.title, t, tabs: readingTabs('look', visit), ...foundView(known, catalogue, names, language) });
  });
}

async function ask(visit: Visit, body: LookBody): Promise<FastifyReply> {
  const reply = await settle(visit.core.POST('/v1/audit-searches', { body }));
  if (!reply.ok) return visit.again(page, reply.problem.code === 'question-too-thin' ? [fault('person', 'given')] : faultsOf(reply.problem, () => undefined));
  kept.keep(visit.session, { body, found: reply.value, language: visit.language });
  return visit.go(`${page}/found`);
}
