import { isId } from '../../http/is-id.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { sorted, sortedColumn, sortingOf } from '../../page/sorting.ts';
import { dueDay, dueWords } from './due.ts';
import type { Team, User, UserFilter } from './people.ts';
import { findApplications, findTeams, findUsers, managingRoles, staffRoles } from './people.ts';
import { words } from './words.ts';

const keys = ['name', 'role', 'team', 'status', 'due'] as const;
const statuses = ['active', 'suspended', 'closed'] as const;
const dues = ['confirmation', 'training', 'end'] as const;
const perPage = 50;

/** GET /users: who has an account, what is due, and what waits to be decided. */
export function listRoute({ get }: Routes): void {
  get('/users', managingRoles, async (visit) => {
    const { language, core, common, me, query } = visit;
    const t = words[language];
    const filter = filterOf(query);
    const [{ users, isCut }, teams, applications] = await Promise.all([findUsers(core, filter), findTeams(core), findApplications(core)]);
    const sorting = sortingOf(query, keys);
    const teamOf = (user: User): string | undefined => teams.find(({ teamId }) => teamId === user.teamId)?.name;
    const value = (user: User, key: (typeof keys)[number]): string | undefined =>
      ({ name: user.name, role: common.roles[user.role], team: teamOf(user), status: t.statuses[user.status], due: dueDay(user) })[key];
    const all = sorted(users, sorting, value, language);
    const pages = Math.max(1, Math.ceil(all.length / perPage));
    const page = Math.min(pages, Math.max(1, Number(query['page'] ?? '1') || 1));
    const kept = Object.fromEntries(Object.entries(filter));
    const at = (to: number): string => `/users?${new URLSearchParams({ ...kept, sort: sorting.by, order: sorting.descending ? 'desc' : 'asc', page: String(to) }).toString()}`;
    return visit.show('pages/users/list.njk', {
      title: t.title,
      t,
      intro: t.intro(me.organisation.name),
      count: t.count(users.length),
      isCut,
      waiting: applications.length,
      columns: keys.map((key) => sortedColumn(t.columns[key], key, sorting, '/users', kept)),
      rows: all.slice((page - 1) * perPage, page * perPage).map((user) => rowOf(user, teamOf(user), visit)),
      filters: filterFields(filter, teams, visit),
      isFiltered: Object.keys(kept).length > 0,
      paging: { words: t.page(page, pages), newer: page > 1 ? at(page - 1) : undefined, older: page < pages ? at(page + 1) : undefined, pages },
    });
  });
}

function rowOf(user: User, team: string | undefined, { language, common }: Visit): readonly unknown[] {
  const t = words[language];
  const [first = t.due.nothing, ...more] = dueWords(user, language);
  return [{ text: user.name, href: `/users/${user.accountId}`, lines: [user.email] }, common.roles[user.role], team ?? t.noTeam, t.statuses[user.status], { text: first, lines: more }];
}

/** Only what the core knows as a filter is passed on. */
function filterOf(query: Visit['query']): UserFilter {
  const status = statuses.find((each) => each === query['status']);
  const role = staffRoles.find((each) => each === query['role']);
  const due = dues.find((each) => each === query['due']);
  const teamId = isId(query['teamId']) ? query['teamId'] : undefined;
  return { ...(status && { status }), ...(role && { role }), ...(due && { due }), ...(teamId && { teamId }) };
}

function filterFields(filter: UserFilter, teams: readonly Team[], { language, common }: Visit): readonly object[] {
  const t = words[language];
  const any = { value: '', text: t.filter.any };
  const chosen = (items: readonly { value: string; text: string }[], value: string | undefined): object[] => [any, ...items].map((item) => ({ ...item, selected: item.value === (value ?? '') }));
  return [
    { id: 'status', label: t.filter.status, items: chosen(statuses.map((value) => ({ value, text: t.statuses[value] })), filter.status) },
    { id: 'role', label: t.filter.role, items: chosen(staffRoles.map((value) => ({ value, text: common.roles[value] })), filter.role) },
    ...(teams.length === 0 ? [] : [{ id: 'teamId', label: t.filter.team, items: chosen(teams.map(({ teamId, name }) => ({ value: teamId, text: name })), filter.teamId) }]),
    { id: 'due', label: t.filter.due, items: chosen(dues.map((value) => ({ value, text: t.dues[value] })), filter.due) },
  ];
}
