import { dateText } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Routes } from '../../page/page.ts';
import { deskRoles } from './cases.ts';
import { words } from './words.ts';

const statuses = ['open', 'closed'] as const;

/** The cases with their clocks, without whom they are about. */
export function listRoute({ get }: Routes): void {
  get('/rights-desk', deskRoles, async (visit) => {
    const { language, core, query } = visit;
    const t = words[language];
    const status = statuses.find((each) => each === query['status']) ?? 'open';
    const cursor = /^[\w~-]{1,80}$/.test(query['cursor'] ?? '') ? query['cursor'] : undefined;
    const { cases, nextCursor } = await valueOf(core.GET('/v1/rights-cases', { params: { query: { status, ...(cursor === undefined ? {} : { cursor }) } } }));
    return visit.show('pages/rights-desk/list.njk', {
      title: t.title,
      t,
      tabs: statuses.map((each) => ({ label: t.statuses[each], href: `/rights-desk?status=${each}`, isHere: each === status })),
      columns: [t.columns.reference, t.columns.kind, t.columns.due, t.columns.received].map((label) => ({ label })),
      rows: cases.map(({ caseId, reference, kind, dueOn, standing, receivedOn, isReferred }) => [
        { text: isReferred && reference === caseId ? caseId.slice(0, 8) : reference, href: `/rights-desk/${caseId}`, lines: isReferred ? [t.referred] : [] },
        t.kinds[kind],
        { text: dueOn === null ? t.noDue : dateText(dueOn, language), lines: standing === 'running' ? [] : [t.standings[standing]] },
        dateText(receivedOn, language),
      ]),
      older: nextCursor === null ? undefined : `/rights-desk?${new URLSearchParams({ status, cursor: nextCursor }).toString()}`,
      newest: cursor === undefined ? undefined : `/rights-desk?status=${status}`,
    });
  });
}
