import { statement } from '../statement.ts';

/** A team wants to be told no more. Primary key. */
export const deleteNoticeTeam = statement<readonly [organisationId: string, teamId: string]>({
  name: 'delete-notice-team',
  text: `delete from owner_notice_team where organisation_id = $1 and team_id = $2`,
  index: 'owner_notice_team_pkey',
});
