import { statement } from '../statement.ts';

/** Marks alerts that only the daily digest tells of as told. Index misuse_alert_listed. */
export const tellListedAlerts = statement<readonly [organisationId: string, before: Date]>({
  name: 'tell-listed-alerts',
  text: `update misuse_alert set told = true where organisation_id = $1 and severity = 'notice' and not told and raised_at < $2`,
  index: 'misuse_alert_listed',
});
