import { statement } from '../statement.ts';

/** Links a host's staff id, as a keyed hash, to an account. A staff id that another account has is a conflict. Primary key. */
export const insertHostStaff = statement<[clientId: string, subMac: Buffer, organisationId: string, accountId: string]>()({
  name: 'insert-host-staff',
  text: `
    insert into host_staff (client_id, sub_mac, organisation_id, account_id) values ($1, $2, $3, $4)
  `,
});
