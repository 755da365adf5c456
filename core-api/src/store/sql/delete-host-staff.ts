import { statement } from '../statement.ts';

/** Unlinks an account from every host, before the links it has now are made. */
export const deleteHostStaff = statement<[organisationId: string, accountId: string]>()({
  name: 'delete-host-staff',
  text: `
    delete from host_staff where organisation_id = $1 and account_id = $2
  `,
});
