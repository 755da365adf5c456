import { statement } from '../statement.ts';

/** Rows of which nothing may be kept any more: place and rule stay. */
export const forgetQuarantine = statement<[organisationId: string, quarantineIds: readonly string[], problems: string]>({
  name: 'forget-quarantine',
  index: 'quarantine_pkey',
  text: `
    update quarantine set status = 'never-load', sealed = null, source_mac = null, problems = $3::jsonb
    where organisation_id = $1 and quarantine_id = any($2::uuid[])
  `,
});
