import type { Routes } from '../../page/page.ts';
import { sorted, sortedColumn, sortingOf } from '../../page/sorting.ts';
import type { Team } from '../users/people.ts';
import { findTeams, findUser, managingRoles } from '../users/people.ts';
import { keepingRoles } from './change-routes.ts';
import { words } from './words.ts';

const keys = ['name', 'manager', 'members', 'status'] as const;

/** GET /teams: each team with its line manager and how many accounts are in it. */
export function listRoute({ get }: Routes): void {
  get('/teams', managingRoles, async ({ core, language, me, query, show }) => {
    const t = words[language];
    const teams = await findTeams(core);
    const ids = [...new Set(teams.flatMap(({ managerId }) => (managerId === null ? [] : [managerId])))];
    const found = await Promise.all(ids.map((id) => findUser(core, id)));
    const names = new Map(found.flatMap((user) => (user === undefined ? [] : [[user.accountId, user.name] as const])));
    const managerOf = ({ managerId }: Team): string => (managerId === null ? t.noManager : (names.get(managerId) ?? t.unknownManager));
    const value = (team: Team, key: (typeof keys)[number]): string | number => ({ name: team.name, manager: managerOf(team), members: team.members, status: t.statuses[team.status] })[key];
    const sorting = sortingOf(query, keys);
    const keeps = keepingRoles.includes(me.role);
    return show('pages/teams/list.njk', {
      title: t.title,
      t,
      intro: t.intro(me.organisation.name),
      keeps,
      columns: keys.map((key) => ({ ...sortedColumn(t.columns[key], key, sorting, '/teams', {}), numeric: key === 'members' })),
      rows: sorted(teams, sorting, value, language).map((team) => [keeps ? { text: team.name, href: `/teams/${team.teamId}` } : team.name, managerOf(team), String(team.members), t.statuses[team.status]]),
    });
  });
}
