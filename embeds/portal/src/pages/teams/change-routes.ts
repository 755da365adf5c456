import { settle } from '../../core/call-core.ts';
import type { CoreProblem } from '../../core/core-fault.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import type { Team } from '../users/people.ts';
import { findTeams, findUsers, managingRoles } from '../users/people.ts';
import type { TeamWords } from './words.en.ts';
import { words } from './words.ts';

/** Who enters and changes teams. */
export const keepingRoles: readonly Role[] = ['administrator'];
const fault = ownFault<keyof TeamWords['faults']>(words);
const statuses = ['active', 'closed'] as const;

/** A team: entered, and changed in its name, its line manager, and whether it is still there. */
export function changeRoutes({ get, post }: Routes): void {
  get('/new-team', keepingRoles, async (visit) => {
    const t = words[visit.language];
    return visit.show('pages/teams/team.njk', { title: t.add, t, action: '/new-team', send: t.sendNew, ...(await teamForm(visit, undefined)) });
  });

  post('/new-team', keepingRoles, async (visit) => {
    const { name, managerId, faults } = readTeam(visit);
    if (faults.length > 0) return visit.again('/new-team', faults);
    const reply = await settle(visit.core.POST('/v1/teams', { body: { name, managerId } }));
    if (!reply.ok) return visit.again('/new-team', teamFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.entered));
    return visit.go('/teams');
  });

  get('/teams/:id', keepingRoles, async (visit) => {
    const team = await teamOf(visit);
    if (team === undefined) return visit.notFound();
    const t = words[visit.language];
    return visit.show('pages/teams/team.njk', { title: t.changeTitle, t, action: `/teams/${team.teamId}`, send: t.send, ...(await teamForm(visit, team)) });
  });

  post('/teams/:id', keepingRoles, async (visit) => {
    const team = await teamOf(visit);
    if (team === undefined) return visit.notFound();
    const { teamId } = team;
    const { name, managerId, faults } = readTeam(visit);
    const status = choiceOf(visit.form, 'status', statuses);
    const all = [...faults, ...(status === undefined ? [fault('status', 'status')] : [])];
    if (all.length > 0 || status === undefined) return visit.again(`/teams/${teamId}`, all);
    const change = { ...(name === team.name ? {} : { name }), ...(managerId === team.managerId ? {} : { managerId }), ...(status === team.status ? {} : { status }) };
    if (Object.keys(change).length === 0) {
      visit.say(bothOf(words, (t) => t.nothingChanged));
      return visit.go('/teams');
    }
    const reply = await settle(visit.core.POST('/v1/teams/{teamId}/changes', { params: { path: { teamId } }, body: change }));
    if (!reply.ok) return visit.again(`/teams/${teamId}`, teamFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.changed));
    return visit.go('/teams');
  });
}

async function teamOf({ core, params }: Visit): Promise<Team | undefined> {
  return (await findTeams(core)).find(({ teamId }) => teamId === params['id']);
}

/** The form's choices; whoever manages the team now stays to be chosen, whatever their role has become. */
async function teamForm({ core, language, common, returned }: Visit, team: Team | undefined): Promise<object> {
  const t = words[language];
  const people = (await findUsers(core, { status: 'active' })).users.filter(({ role, accountId }) => managingRoles.includes(role) || accountId === team?.managerId);
  const isReturned = Object.keys(returned.values).length > 0;
  return {
    name: team?.name ?? '',
    managers: [{ value: '', text: t.noManager }, ...people.map(({ accountId, name, role }) => ({ value: accountId, text: `${name}, ${common.roles[role]}` }))],
    managerId: isReturned ? textOf(returned.values, 'managerId') : (team?.managerId ?? ''),
    standing: team?.status,
    statuses: statuses.map((value) => ({ value, text: t.statuses[value] })),
  };
}

function readTeam({ form }: Visit): { readonly name: string; readonly managerId: string | null; readonly faults: readonly Fault[] } {
  const [name, managerId] = [textOf(form, 'name'), textOf(form, 'managerId')];
  const faults = [...(name.length < 2 || name.length > 100 ? [fault('name', 'name')] : []), ...(managerId === '' || isId(managerId) ? [] : [fault('manager', 'managerId')])];
  return { name, managerId: managerId === '' ? null : managerId, faults };
}

function teamFaults(problem: CoreProblem): readonly Fault[] {
  return faultsOf(problem, (pointer) => (pointer === '/managerId' ? { field: 'managerId', text: fault('manager').text } : pointer === '/name' ? { field: 'name', text: fault('name').text } : undefined));
}
