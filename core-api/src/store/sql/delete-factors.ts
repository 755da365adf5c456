import { statement } from '../statement.ts';

/** Takes the second factors of an account away, all (null) or one. Index factor_account. */
export const deleteFactors = statement<readonly [organisationId: string, accountId: string, factorId: string | null]>({
  name: 'delete-factors',
  text: `delete from factor where organisation_id = $1 and account_id = $2 and ($3::uuid is null or factor_id = $3)`,
  index: 'factor_account',
});
