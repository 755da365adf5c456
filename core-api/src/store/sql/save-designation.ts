import { statement } from '../statement.ts';

/** Names an account for a duty, again if it was ended. Nobody names themselves: no row then, nor for an account that is not here or not active. */
export const saveDesignation = statement<[organisationId: string, accountId: string, duty: string, namedBy: string, at: Date]>({
  name: 'save-designation',
  index: 'designation_pkey',
  text: `
    insert into designation (organisation_id, account_id, duty, named_by, named_at)
    select organisation_id, account_id, $3, $4, $5 from account where organisation_id = $1 and account_id = $2 and account_id <> $4::uuid and status = 'active'
    on conflict (organisation_id, account_id, duty) do update set named_by = excluded.named_by, named_at = excluded.named_at, ended_by = null, ended_at = null
  `,
});
