import { serviceName } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { TaskWords } from './words.en.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['data-lead'];
const groups = ['open', 'done', 'refused'] as const;
const fault = ownFault<keyof TaskWords['faults']>(words);

/** What is to be put right in the organisation's own systems, by the records' own references. */
export const page: Page = {
  entries: [{ path: '/rights-tasks', order: 33, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes({ get, post }) {
    get('/rights-tasks', roles, async (visit) => {
      const { language, core, query } = visit;
      const t = words[language];
      const group = groups.find((each) => each === query['show']) ?? 'open';
      const { tasks } = await valueOf(core.GET('/v1/rights-tasks', { params: { query: { status: group } } }));
      const parts: Readonly<Record<string, string>> = t.parts;
      return visit.show('pages/rights-tasks/list.njk', {
        title: t.title,
        t,
        tabs: groups.map((each) => ({ label: t.groups[each], href: `/rights-tasks?show=${each}`, isHere: each === group })),
        columns: [t.columns.reference, t.columns.ask, t.columns.note, t.columns.since].map((label) => ({ label })),
        rows: tasks.map(({ taskId, sourceRef, feedId, service, ask, parts: wrong, note, openedAt, status, refusal }) => [
          { text: sourceRef, lines: [serviceName(service, language), feedId] },
          { text: t.asks[ask], lines: wrong.map((part) => parts[part] ?? part) },
          { text: note, lines: refusal === undefined ? [] : [refusal] },
          status === 'open' ? { text: t.refuse, href: `/rights-tasks/${taskId}/refusal`, about: sourceRef, lines: [momentText(openedAt, language)] } : momentText(openedAt, language),
        ]),
      });
    });

    get('/rights-tasks/:id/refusal', roles, async (visit) => {
      const taskId = visit.params['id'];
      if (!isId(taskId)) return visit.notFound();
      const t = words[visit.language];
      return visit.show('pages/rights-tasks/refusal.njk', { title: t.refuseTitle, t, action: `/rights-tasks/${taskId}/refusal` });
    });

    post('/rights-tasks/:id/refusal', roles, async (visit) => {
      const taskId = visit.params['id'];
      if (!isId(taskId)) return visit.notFound();
      const at = `/rights-tasks/${taskId}/refusal`;
      const reason = textOf(visit.form, 'reason');
      if (reason.length < 10 || reason.length > 1_000) return visit.again(at, [fault('reason', 'reason')]);
      const reply = await settle(visit.core.POST('/v1/rights-tasks/{taskId}/refusal', { params: { path: { taskId } }, body: { reason } }));
      if (!reply.ok) return visit.again(at, reply.problem.status === 409 || reply.problem.status === 404 ? [fault('over')] : faultsOf(reply.problem, () => ({ field: 'reason' })));
      visit.say(bothOf(words, (t) => t.refused));
      return visit.go('/rights-tasks');
    });
  },
};
