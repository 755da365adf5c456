import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, launchId: string, accountId: string, expiresAt: Date, sealed: Buffer];

/** Keeps what a host opened MAST for, sealed, for as long as the access token lives. */
export const insertLaunch = statement<Params>({
  name: 'insert-launch',
  text: 'insert into launch (organisation_id, launch_id, account_id, expires_at, sealed) values ($1, $2, $3, $4, $5)',
});
