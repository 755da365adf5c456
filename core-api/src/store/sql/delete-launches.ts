import { statement } from '../statement.ts';

/** Forgets what hosts opened MAST for, for one account. The organisation's launches, which last minutes. */
export const deleteLaunches = statement<readonly [organisationId: string, accountId: string]>({
  name: 'delete-launches',
  text: `delete from launch where organisation_id = $1 and account_id = $2`,
  index: 'launch_pkey',
});
