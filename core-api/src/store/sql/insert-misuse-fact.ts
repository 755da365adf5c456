import { statement } from '../statement.ts';

/** Keeps what the rules see of one question; a second time changes nothing. */
export const insertMisuseFact = statement<readonly [organisationId: string, accountId: string, at: Date, leafId: string, declarationId: string, teamId: string | null, slot: number, sealed: Buffer]>({
  name: 'insert-misuse-fact',
  text: `insert into misuse_fact (organisation_id, account_id, at, leaf_id, declaration_id, team_id, slot, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
});
