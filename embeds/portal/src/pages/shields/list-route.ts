import type { Routes } from '../../page/page.ts';
import { decides, dueLines, findShields, shieldRoles, stateLines } from './shields.ts';
import { words } from './words.ts';

const groups = { waiting: ['pending'], standing: ['active'], over: ['refused', 'ended'] } as const;
const names = ['waiting', 'standing', 'over'] as const;

/** GET /shields: those to decide or to review, and those that this person asked for. */
export function listRoute({ get }: Routes): void {
  get('/shields', shieldRoles, async (visit) => {
    const { language, core, query } = visit;
    const t = words[language];
    const group = names.find((name) => name === query['show']) ?? 'waiting';
    const statuses: readonly string[] = groups[group];
    const shields = (await findShields(core)).filter(({ status }) => statuses.includes(status));
    return visit.show('pages/shields/list.njk', {
      title: t.title,
      t,
      tabs: names.map((name) => ({ label: t.groups[name], href: `/shields?show=${name}`, isHere: name === group })),
      columns: [t.columns.reason, t.columns.reference, t.columns.state, t.columns.due].map((label) => ({ label })),
      rows: shields.map((shield) => [
        { text: t.reasons[shield.reason], href: `/shields/${shield.shieldId}`, lines: shield.isMine ? [t.mine] : [] },
        shield.reference,
        stateLines(shield, visit),
        dueLines(shield, visit),
      ]),
      emptyText: decides(visit) ? t.emptyTextDecide : t.emptyText,
    });
  });
}
