import { statement } from '../statement.ts';

type Params = readonly [organisationIds: readonly string[], tokenMacs: readonly string[], counts: readonly number[], sealed: readonly Buffer[], at: Date];

/** Words that an organisation did not know, or knows again. */
export const insertNameTokens = statement<Params>({
  name: 'insert-name-tokens',
  text: `
    insert into name_token (organisation_id, token_mac, n, at, sealed)
    select t.organisation_id, t.token_mac, t.n, $5, t.sealed
    from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bytea[]) as t(organisation_id, token_mac, n, sealed)
    on conflict (organisation_id, token_mac) do update set n = excluded.n, at = excluded.at, written = pg_current_xact_id(), sealed = excluded.sealed
  `,
});
