import { statement } from '../statement.ts';

/** Remembers teams whose names look telling and have no neutral label; those known already stay. */
export const insertUnlabelledTeams = statement<[organisationId: string, feedId: string, macs: readonly Buffer[], sealed: readonly Buffer[], at: Date]>({
  name: 'insert-unlabelled-teams',
  text: `
    insert into unlabelled_team (organisation_id, team_mac, feed_id, first_seen, sealed)
    select $1, t.team_mac, $2, $5, t.sealed from unnest($3::bytea[], $4::bytea[]) as t(team_mac, sealed)
    on conflict do nothing
  `,
});
