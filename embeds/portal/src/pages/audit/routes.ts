import { londonDay } from '@mast/panel/answer';
import { dateText, receiptCode } from '@mast/panel/words';
import type { operations } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import { staffRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findNames } from '../users/people.ts';
import type { TrailQuery } from './trail-query.ts';
import { trailQuery } from './trail-query.ts';
import { words } from './words.ts';

type Listed = operations['listAuditEvents']['responses'][200]['content']['application/json'];

const windowDays = 30;

/** The trail: everybody's own, and an organisation's for its information-governance lead. */
export const page: Page = {
  entries: [{ path: '/audit', order: 40, roles: staffRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get }) {
    get('/audit', staffRoles, async (visit) => {
      const { language, me, core, now, query: address } = visit;
      const t = words[language];
      const mayReadAll = me.role === 'information-governance-lead';
      const asked = trailQuery(address, mayReadAll, londonDay(now));
      const { query, filters, wrongDay } = asked;
      const ofAll = query.scope === 'organisation';
      const [found, names] = await Promise.all([
        wrongDay === undefined ? valueOf(core.GET('/v1/audit-events', { params: { query } })) : ({ events: [], nextCursor: null } satisfies Listed),
        ofAll ? findNames(core) : new Map<string, string>(),
      ]);
      const at = (change: Record<string, string>): string => `/audit?${new URLSearchParams({ ...filters, ...change }).toString()}`;
      return visit.show('pages/audit/audit.njk', {
        title: t.title,
        t,
        faults: wrongDay === undefined ? [] : [{ field: 'filter-day', text: bothOf(words, (each) => each.faultDay) }],
        scopes: mayReadAll ? (['own', 'organisation'] as const).map((scope) => ({ label: t.scopes[scope], href: `/audit?scope=${scope}`, isHere: query.scope === scope })) : [],
        scope: query.scope ?? 'own',
        windowText: query.day === undefined ? t.window(dateText(londonDay(new Date(now.getTime() - windowDays * 86_400_000)), language)) : t.ofDay(dateText(query.day, language)),
        count: t.count(found.events.length),
        columns: [t.columns.at, t.columns.what, ...(ofAll ? [t.columns.who] : []), t.columns.code].map((label) => ({ label })),
        rows: found.events.map((event) => rowOf(event, names, ofAll, visit)),
        filters: filterFields(asked, names, visit),
        clear: `/audit?scope=${query.scope ?? 'own'}`,
        older: found.nextCursor === null ? undefined : at({ cursor: found.nextCursor }),
        newest: address['cursor'] === undefined ? undefined : at({}),
      });
    });
  },
};

function rowOf({ at, text, accountId, clientId, declarationId }: Listed['events'][number], names: ReadonlyMap<string, string>, ofAll: boolean, { language, me }: Visit): readonly unknown[] {
  const t = words[language];
  const through = clientId === null ? [] : [t.through(clientId)];
  const who = accountId === null ? t.machine : accountId === me.accountId ? t.me : (names.get(accountId) ?? t.somebody);
  return [
    momentText(at, language),
    ofAll ? text : { text, lines: through },
    ...(ofAll ? [{ text: who, lines: through, ...(accountId === null ? {} : { href: `/audit?scope=organisation&account=${accountId}` }) }] : []),
    declarationId === null ? '–' : receiptCode(declarationId),
  ];
}

function filterFields({ query, wrongDay }: TrailQuery, names: ReadonlyMap<string, string>, { language }: Visit): readonly object[] {
  const t = words[language];
  const { compare } = new Intl.Collator(language === 'cy' ? 'cy' : 'en-GB');
  const chosen = (any: string, items: readonly (readonly [value: string, text: string])[], value: string | undefined): object[] =>
    [['', any] as const, ...items.toSorted(([, a], [, b]) => compare(a, b))].map(([each, text]) => ({ value: each, text, selected: each === (value ?? '') }));
  return [
    ...(query.scope === 'organisation' ? [{ id: 'account', label: t.filter.account, items: chosen(t.filter.anybody, [...names], query.account) }] : []),
    { id: 'kind', label: t.filter.kind, items: chosen(t.filter.any, Object.entries(t.kinds), query.kind) },
    { id: 'day', label: t.filter.day, type: 'date', value: query.day ?? wrongDay ?? '', ...(wrongDay === undefined ? {} : { fault: t.faultDay }) },
  ];
}
