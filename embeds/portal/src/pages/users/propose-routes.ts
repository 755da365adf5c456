import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Routes } from '../../page/page.ts';
import { staffRoles as staff } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { accountOf } from './account-route.ts';
import { daysOf, fault, peopleFaults } from './faults.ts';
import { employments, findTeams, managingRoles, staffRoles } from './people.ts';
import { words } from './words.ts';

/** Proposing a colleague for an account, open to everybody who has one; and another role for one who has, open to those who manage them. Somebody else decides. */
export function proposeRoutes({ get, post }: Routes): void {
  get('/users/propose', staff, async (visit) => {
    const { language, common, me, core } = visit;
    const t = words[language];
    const mayRead = managingRoles.includes(me.role);
    const teams = mayRead ? (await findTeams(core)).filter(({ status }) => status === 'active') : [];
    return visit.show('pages/users/propose.njk', {
      title: t.proposeTitle,
      t,
      back: mayRead ? '/users' : '/',
      roles: [{ value: '', text: '' }, ...staffRoles.map((value) => ({ value, text: common.roles[value] }))],
      teams: [{ value: '', text: t.changeNoTeam }, ...teams.map(({ teamId, name }) => ({ value: teamId, text: name }))],
      hasTeams: teams.length > 0,
      employments: employments.map((value) => ({ value, text: t.employments[value] })),
    });
  });

  post('/users/propose', staff, async (visit) => {
    const { form, core, me } = visit;
    const [name, email, staffId, teamId] = ['name', 'email', 'staffId', 'teamId'].map((id) => textOf(form, id));
    const role = choiceOf(form, 'role', staffRoles);
    const employment = choiceOf(form, 'employment', employments) ?? 'staff';
    const { days, faults } = daysOf(form, ['endsOn', 'trainingOn', 'vettingOn']);
    const all = [
      ...((name ?? '').length < 2 ? [fault('name', 'name')] : []),
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email ?? '') ? [] : [fault('email', 'email')]),
      ...(staffId === '' ? [fault('staffId', 'staffId')] : []),
      ...(role === undefined ? [fault('role', 'role')] : []),
      ...(employment !== 'staff' && textOf(form, 'endsOn-year') === '' ? [fault('endsOn', 'endsOn')] : []),
      ...faults,
    ];
    if (all.length > 0 || role === undefined) return visit.again('/users/propose', all);
    const { endsOn, ...known } = days;
    const body = { kind: 'account' as const, name: name ?? '', email: email ?? '', staffId: staffId ?? '', role, employment, ...known, ...(employment !== 'staff' && endsOn !== undefined ? { endsOn } : {}), ...(isId(teamId) ? { teamId } : {}) };
    const reply = await settle(core.POST('/v1/access-requests', { body }));
    if (!reply.ok) return visit.again('/users/propose', peopleFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.proposed));
    return visit.go(managingRoles.includes(me.role) ? '/users/applications' : '/');
  });

  get('/users/:id/role', managingRoles, async (visit) => {
    const found = await accountOf(visit);
    if (found === undefined || found.isOwn || found.user.status === 'closed') return visit.notFound();
    const { language, common } = visit;
    const t = words[language];
    const { accountId, name, role } = found.user;
    return visit.show('pages/users/role.njk', {
      title: t.roleTitle,
      t,
      name,
      now: t.roleNow(common.roles[role]),
      back: `/users/${accountId}`,
      action: `/users/${accountId}/role`,
      roles: staffRoles.filter((each) => each !== role).map((value) => ({ value, text: common.roles[value] })),
    });
  });

  post('/users/:id/role', managingRoles, async (visit) => {
    const accountId = visit.params['id'];
    if (!isId(accountId)) return visit.notFound();
    const role = choiceOf(visit.form, 'role', staffRoles);
    if (role === undefined) return visit.again(`/users/${accountId}/role`, [fault('role', 'role')]);
    const reply = await settle(visit.core.POST('/v1/access-requests', { body: { kind: 'role', accountId, role } }));
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(`/users/${accountId}/role`, peopleFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.roleSent));
    return visit.go(`/users/${accountId}`);
  });
}
