import { settle, valueOf } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import type { OwnerNoticeWords } from './words.en.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['information-governance-lead', 'team-lead'];
const fault = ownFault<keyof OwnerNoticeWords['faults']>(words);

/** Which teams are told when their open records are looked up, and choosing it for one. */
export const page: Page = {
  entries: [{ path: '/owner-notices', order: 49, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get('/owner-notices', roles, async (visit) => {
      const t = words[visit.language];
      const { teams } = await valueOf(visit.core.GET('/v1/owner-notices'));
      const { team, state, act } = t.columns;
      return visit.show('pages/owner-notices/list.njk', {
        title: t.title,
        t,
        columns: [team, state, act].map((label) => ({ label })),
        rows: teams.map((each) => [each.name, each.on ? t.on : t.off, { text: t.change, href: `/owner-notices/${each.teamId}`, about: each.name }]),
      });
    });

    get('/owner-notices/:id', roles, async (visit) => {
      const t = words[visit.language];
      const found = (await valueOf(visit.core.GET('/v1/owner-notices'))).teams.find(({ teamId }) => teamId === visit.params['id']);
      return found === undefined ? visit.notFound() : visit.show('pages/owner-notices/team.njk', { title: t.oneTitle, t, name: found.name, action: `/owner-notices/${found.teamId}` });
    });

    post('/owner-notices/:id', roles, async (visit) => {
      const teamId = visit.params['id'];
      if (!isId(teamId)) return visit.notFound();
      const contactTeam = textOf(visit.form, 'name')?.trim() ?? '';
      const reply = await settle(visit.core.POST('/v1/teams/{teamId}/owner-notices', { params: { path: { teamId } }, body: { contactTeam: contactTeam === '' ? null : contactTeam } }));
      if (!reply.ok) return visit.again(`/owner-notices/${teamId}`, faultsOf(reply.problem, () => ({ field: 'name', text: fault('name').text })));
      visit.say(bothOf(words, (t) => t.kept));
      return visit.go('/owner-notices');
    });
  },
};
