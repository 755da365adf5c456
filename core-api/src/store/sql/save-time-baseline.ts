import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, minutesLow: number, minutesHigh: number, sample: number, month: string, accountId: string, at: Date];

/** What an organisation has measured of its work without MAST, in place of what it had. Primary key. */
export const saveTimeBaseline = statement<Params>({
  name: 'save-time-baseline',
  index: 'time_baseline_pkey',
  text: `
    insert into time_baseline (organisation_id, minutes_low, minutes_high, sample, measured_month, account_id, at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (organisation_id) do update set minutes_low = excluded.minutes_low, minutes_high = excluded.minutes_high, sample = excluded.sample, measured_month = excluded.measured_month,
      account_id = excluded.account_id, at = excluded.at
  `,
});
