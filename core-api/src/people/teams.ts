import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { lockTeam } from '../store/sql/lock-team.ts';
import { saveTeam } from '../store/sql/save-team.ts';
import { selectStanding } from '../store/sql/select-standing.ts';
import { selectTeams } from '../store/sql/select-teams.ts';
import type { Db } from '../store/store.ts';
import { managingRoles } from './authorisers.ts';
import { leaveLeaf } from './leave-leaf.ts';

const name = z.string().trim().min(2).max(100);
export const newTeamSchema = z.strictObject({ name, managerId: z.guid().nullable().default(null) });
export const teamChangeSchema = z.strictObject({ name: name.optional(), managerId: z.guid().nullable().optional(), status: z.enum(['active', 'closed']).optional() });
export const teamSchema = z.object({ teamId: z.guid(), name: z.string(), managerId: z.guid().nullable(), status: z.enum(['active', 'closed']) });
export const teamListSchema = z.object({ teams: z.array(teamSchema.extend({ members: z.int() })) });
type Team = z.infer<typeof teamSchema>;

/** A team's name can say what somebody's case is about, so it is sealed. */
const contentSchema = z.object({ name: z.string() });

/** Teams of the caller's organisation. @throws MastError `audit-unavailable` */
export async function listTeams(core: Core, user: UserPrincipal): Promise<Result<z.infer<typeof teamListSchema>, Problem>> {
  const { organisationId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(selectTeams, [organisationId]);
    await leaveLeaf(db, core, user, { kind: 'teams-listed', payload: { teams: rows.length } });
    return ok({ teams: rows.map(({ sealed, ...team }) => ({ ...team, ...contentSchema.parse(core.keys.open(organisationId, 'team', team.teamId, sealed)) })) });
  });
}

/** Enters a team. Problem: `invalid-request` for a manager who is none. */
export async function enterTeam(core: Core, user: UserPrincipal, { name: named, managerId }: z.infer<typeof newTeamSchema>): Promise<Result<Team, Problem>> {
  const team = { teamId: core.ids.uuid(), name: named, managerId, status: 'active' } as const;
  return core.store.tx({ own: user.organisationId }, (db) => keep(db, core, user, team, ['name', 'managerId']));
}

/** Changes a team: its name, its line manager, whether it is still there. Problems: `not-found`, `invalid-request` for a manager who is none. */
export async function changeTeam(core: Core, user: UserPrincipal, teamId: string, change: z.infer<typeof teamChangeSchema>): Promise<Result<Team, Problem>> {
  const { organisationId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const held = await db.one(lockTeam, [organisationId, teamId]);
    if (held === undefined) return failed({ code: 'not-found' });
    const before = contentSchema.parse(core.keys.open(organisationId, 'team', teamId, held.sealed));
    const managerId = change.managerId === undefined ? held.managerId : change.managerId;
    return keep(db, core, user, { teamId, name: change.name ?? before.name, managerId, status: change.status ?? held.status }, Object.keys(change), held.managerId);
  });
}

async function keep(db: Db, core: Core, user: UserPrincipal, team: Team, fields: readonly string[], formerManager: string | null = null): Promise<Result<Team, Problem>> {
  const { organisationId } = user;
  const { teamId, managerId, status } = team;
  if (managerId !== null && managerId !== formerManager) {
    const manager = await db.one(selectStanding, [organisationId, managerId, londonDay(core.clock.now())]);
    if (manager === undefined || !managingRoles.includes(manager.role)) return failed({ code: 'invalid-request', errors: [{ pointer: '/managerId', rule: 'manager' }] });
  }
  await db.run(saveTeam, [organisationId, teamId, managerId, status, core.keys.seal(organisationId, 'team', teamId, { name: team.name })]);
  await leaveLeaf(db, core, user, { kind: 'team-saved', payload: { teamId, fields: [...fields].toSorted() } });
  return ok(team);
}
