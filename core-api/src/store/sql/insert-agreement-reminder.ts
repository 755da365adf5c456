import { statement } from '../statement.ts';

/** Notes that a party was told of an agreement's end so many days before; 0 rows when it was told already, by whatever process. Primary key. */
export const insertAgreementReminder = statement<readonly [organisationId: string, agreementId: string, version: number, days: number, endsOn: string, toldAt: Date]>({
  name: 'insert-agreement-reminder',
  index: 'agreement_reminder_pkey',
  text: `insert into agreement_reminder (organisation_id, agreement_id, version, days, ends_on, told_at) values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, agreement_id, version, days) do nothing`,
});
