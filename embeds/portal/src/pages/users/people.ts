import type { MastClient, operations } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Role } from '../../page/roles.ts';

type Listed = operations['listUsers']['responses'][200]['content']['application/json'];
export type User = Listed['users'][number];
export type Team = operations['listTeams']['responses'][200]['content']['application/json']['teams'][number];
export type Application = operations['listAccessRequests']['responses'][200]['content']['application/json']['requests'][number];
export type UserFilter = Omit<NonNullable<operations['listUsers']['parameters']['query']>, 'cursor' | 'accountId'>;

/** Who sees accounts: those who decide about them, and line managers those of their teams. */
export const managingRoles: readonly Role[] = ['administrator', 'information-governance-lead', 'team-lead'];
/** Who decides about accounts. */
export const decidingRoles: readonly Role[] = ['administrator', 'information-governance-lead'];
/** Roles that somebody may have. */
export const staffRoles = ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'administrator', 'broker', 'reviewer'] as const;
export const employments = ['staff', 'temporary', 'agency'] as const;

/** Pages of the core's list that are read for one list here, a hundred accounts each: beyond that a filter is asked for. */
const mostPages = 20;

/** The accounts that a filter finds; `isCut` where there are more than are read at once. */
export async function findUsers(core: MastClient, filter: UserFilter): Promise<{ readonly users: readonly User[]; readonly isCut: boolean }> {
  const users: User[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found: Listed = await valueOf(core.GET('/v1/users', { params: { query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } } }));
    users.push(...found.users);
    if (found.nextCursor === null) return { users, isCut: false };
    cursor = found.nextCursor;
  }
  return { users, isCut: true };
}

/** One account, where the caller may see it. */
export async function findUser(core: MastClient, accountId: string): Promise<User | undefined> {
  if (!isId(accountId)) return undefined;
  const { users } = await valueOf(core.GET('/v1/users', { params: { query: { accountId } } }));
  return users.find((user) => user.accountId === accountId);
}

/** The names of the accounts that this person may see, by id. */
export async function findNames(core: MastClient): Promise<ReadonlyMap<string, string>> {
  return new Map((await findUsers(core, {})).users.map(({ accountId, name }) => [accountId, name]));
}

export async function findTeams(core: MastClient): Promise<readonly Team[]> {
  return (await valueOf(core.GET('/v1/teams'))).teams;
}

/** Every application that waits, the oldest first. */
export async function findApplications(core: MastClient): Promise<readonly Application[]> {
  const requests: Application[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found: operations['listAccessRequests']['responses'][200]['content']['application/json'] = await valueOf(core.GET('/v1/access-requests', { params: { query: cursor === undefined ? {} : { cursor } } }));
    requests.push(...found.requests);
    if (found.nextCursor === null) break;
    cursor = found.nextCursor;
  }
  return requests;
}
