import { statement } from '../statement.ts';

/** A team of the own organisation wants to be told. None where another team goes by the same name among the records. */
export const saveNoticeTeam = statement<readonly [organisationId: string, teamId: string, teamMac: Buffer, chosenBy: string, at: Date]>({
  name: 'save-notice-team',
  text: `insert into owner_notice_team (organisation_id, team_id, team_mac, chosen_by, at)
         select $1, $2, $3, $4, $5 where not exists (select from owner_notice_team where organisation_id = $1 and team_mac = $3 and team_id <> $2)
         on conflict (organisation_id, team_id) do update set team_mac = excluded.team_mac, chosen_by = excluded.chosen_by, at = excluded.at`,
});
