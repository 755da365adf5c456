import { statement } from '../statement.ts';

/** Closes an organisation's accounts and machines, from their next request on. Primary keys; clients are few. */
export const closeOrganisation = statement<[organisationId: string]>()({
  name: 'close-organisation',
  text: `
    with accounts as (update account set status = 'suspended' where organisation_id = $1 and status = 'active')
    update client set status = 'suspended' where organisation_id = $1 and status = 'active'
  `,
});
