import { receiptCode } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findNames } from '../users/people.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['administrator'];
const groups = ['due', 'all'] as const;

/** Whom of the own staff to tell that what they were shown of somebody has changed. Never about whom. */
export const page: Page = {
  entries: [{ path: '/recalls', order: 47, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get }) {
    get('/recalls', roles, async (visit) => {
      const { language, core, query } = visit;
      const t = words[language];
      const show = groups.find((group) => group === query['show']) ?? 'due';
      const cursor = /^\d{1,16}~[\da-f-]{36}~[\da-f-]{36}$/.test(query['cursor'] ?? '') ? query['cursor'] : undefined;
      const [{ recalls, nextCursor }, names] = await Promise.all([valueOf(core.GET('/v1/recalls', { params: { query: cursor === undefined ? {} : { cursor } } })), findNames(core)]);
      const shown = recalls.filter(({ status }) => show === 'all' || status === 'due');
      return visit.show('pages/recalls/recalls.njk', {
        title: t.title,
        t,
        tabs: groups.map((group) => ({ label: t.groups[group], href: `/recalls?${new URLSearchParams({ show: group, ...(cursor === undefined ? {} : { cursor }) }).toString()}`, isHere: group === show })),
        columns: [t.columns.who, t.columns.status, t.columns.told, t.columns.code, t.columns.at].map((label) => ({ label })),
        rows: shown.map(({ accountId, status, declarationId, at, toldAt, toldTo, acknowledgedAt }) => [
          names.has(accountId) ? { text: names.get(accountId), href: `/users/${accountId}` } : t.somebody,
          { text: t.statuses[status], lines: [t.meanings[status]] },
          toldAt === null ? '–' : { text: acknowledgedAt === null ? t.told(toldTo === null ? t.toldBy.hand : t.toldBy[toldTo]) : t.read(momentText(acknowledgedAt, language)), lines: [t.sent(momentText(toldAt, language))] },
          receiptCode(declarationId),
          momentText(at, language),
        ]),
        // What is left out here may stand on another page: said, so that an empty one is not taken for an empty list.
        partial: show === 'due' && shown.length < recalls.length ? t.dueHere : undefined,
        older: nextCursor === null ? undefined : `/recalls?${new URLSearchParams({ show, cursor: nextCursor }).toString()}`,
        newest: cursor === undefined ? undefined : `/recalls?show=${show}`,
        ways: show === 'all' ? [{ href: '/', label: t.toHome }] : [{ href: '/recalls?show=all', label: t.showAll }],
      });
    });
  },
};
