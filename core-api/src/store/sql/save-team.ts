import { statement } from '../statement.ts';

/** Enters a team, or its new particulars. Primary key. */
export const saveTeam = statement<readonly [organisationId: string, teamId: string, managerId: string | null, status: string, sealed: Buffer]>({
  name: 'save-team',
  text: `insert into team (organisation_id, team_id, manager_id, status, sealed) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, team_id) do update set manager_id = excluded.manager_id, status = excluded.status, sealed = excluded.sealed`,
});
