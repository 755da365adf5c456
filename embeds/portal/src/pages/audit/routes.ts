import { londonDay } from '@mast/panel/answer';
import { dateText, receiptCode } from '@mast/panel/words';
import type { operations } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import { staffRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Catalogue } from '../gateways/catalogue.ts';
import { findCatalogue } from '../gateways/catalogue.ts';
import { findNames } from '../users/people.ts';
import { recordsText } from './found-view.ts';
import { gatewayNames } from './gateway-names.ts';
import { lookRoutes } from './look-routes.ts';
import { readingTabs } from './reading-tabs.ts';
import { recordRoutes } from './record-routes.ts';
import type { TrailQuery } from './trail-query.ts';
import { trailQuery } from './trail-query.ts';
import { words } from './words.ts';

type Listed = operations['listAuditEvents']['responses'][200]['content']['application/json'];
type Known = { readonly names: ReadonlyMap<string, string>; readonly catalogue: Catalogue };

const windowDays = 30;

/** The trail: everybody's own, and an organisation's for its information-governance lead, who also asks who looked at somebody and who saw the organisation's records. */
export const page: Page = {
  entries: [{ path: '/audit', order: 40, roles: staffRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes(routes) {
    routes.get('/audit', staffRoles, async (visit) => {
      const { language, me, core, now, query: address } = visit;
      const t = words[language];
      const asked = trailQuery(address, me.role === 'information-governance-lead', londonDay(now));
      const { query, filters, wrong } = asked;
      const scope = query.scope ?? 'own';
      const [found, names, catalogue] = await Promise.all([
        Object.keys(wrong).length === 0 ? valueOf(core.GET('/v1/audit-events', { params: { query } })) : ({ events: [], nextCursor: null } satisfies Listed),
        scope === 'organisation' ? findNames(core) : new Map<string, string>(),
        findCatalogue(core),
      ]);
      const known = { names, catalogue };
      const at = (change: Record<string, string>): string => `/audit?${new URLSearchParams({ ...filters, ...change }).toString()}`;
      return visit.show('pages/audit/audit.njk', {
        title: t.title,
        t,
        faults: (['from', 'to'] as const).filter((each) => wrong[each] !== undefined).map((each) => ({ field: `filter-${each}`, text: bothOf(words, (own) => own.faults.pastDay) })),
        scopes: readingTabs(scope, visit),
        scope,
        windowText: windowText(asked, visit),
        count: t.count(found.events.length),
        columns: [t.columns.at, t.columns.what, ...(scope === 'organisation' ? [t.columns.who] : []), t.columns.purpose, t.columns.records].map((label) => ({ label })),
        rows: found.events.map((event) => rowOf(event, known, scope === 'organisation', visit)),
        filters: filterFields(asked, known, visit),
        clear: `/audit?scope=${scope}`,
        older: found.nextCursor === null ? undefined : at({ cursor: found.nextCursor }),
        newest: address['cursor'] === undefined ? undefined : at({}),
      });
    });
    lookRoutes(routes);
    recordRoutes(routes);
  },
};

function windowText({ query: { from, to } }: TrailQuery, { language, now }: Visit): string {
  const t = words[language];
  const text = (day: string): string => dateText(day, language);
  if (from === undefined && to === undefined) return t.window(text(londonDay(new Date(now.getTime() - windowDays * 86_400_000))));
  return from === undefined ? t.upTo(text(to ?? '')) : to === undefined ? t.since(text(from)) : t.between(text(from), text(to));
}

function rowOf(event: Listed['events'][number], { names, catalogue }: Known, ofAll: boolean, { language, me }: Visit): readonly unknown[] {
  const { at, kind, text, accountId, clientId, declarationId, gateways } = event;
  const t = words[language];
  const through = clientId === null ? [] : [t.through(clientId)];
  const who = accountId === null ? (kind === 'ambient-checked' ? t.undeclared : t.machine) : accountId === me.accountId ? t.me : (names.get(accountId) ?? t.somebody);
  return [
    momentText(at, language),
    ofAll ? text : { text, lines: through },
    ...(ofAll ? [{ text: who, lines: through, ...(accountId === null ? {} : { href: `/audit?scope=organisation&account=${accountId}` }) }] : []),
    { text: gatewayNames(gateways, catalogue) || '–', lines: declarationId === null ? [] : [receiptCode(declarationId)] },
    recordsText(event, language),
  ];
}

function filterFields({ query, wrong }: TrailQuery, { names, catalogue }: Known, { language }: Visit): readonly object[] {
  const t = words[language];
  const { compare } = new Intl.Collator(language === 'cy' ? 'cy' : 'en-GB');
  const chosen = (any: string, items: readonly (readonly [value: string, text: string])[], value: string | undefined): object[] =>
    [['', any] as const, ...items.toSorted(([, a], [, b]) => compare(a, b))].map(([each, text]) => ({ value: each, text, selected: each === (value ?? '') }));
  const day = (id: 'from' | 'to'): object => ({ id, label: t.filter[id], type: 'date', value: query[id] ?? wrong[id] ?? '', ...(wrong[id] === undefined ? {} : { fault: t.faults.pastDay }) });
  return [
    ...(query.scope === 'organisation' ? [{ id: 'account', label: t.filter.account, items: chosen(t.filter.anybody, [...names], query.account) }] : []),
    { id: 'kind', label: t.filter.kind, items: chosen(t.filter.any, Object.entries(t.kinds), query.kind) },
    { id: 'gateway', label: t.filter.gateway, items: chosen(t.filter.anyGateway, catalogue.gateways.map(({ id, title }) => [id, title] as const), query.gateway) },
    day('from'),
    day('to'),
  ];
}
