import { statement } from '../statement.ts';

/** Notes that open work of a team was shown to another service; one answer once. */
export const insertOwnerLook = statement<readonly [organisationId: string, teamId: string, leafId: string, at: Date, toldAt: Date | null]>({
  name: 'insert-owner-look',
  text: `insert into owner_look (organisation_id, team_id, leaf_id, at, told_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
});
