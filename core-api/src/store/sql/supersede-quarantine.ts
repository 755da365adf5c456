import { statement } from '../statement.ts';

/** Rows whose reference has come again, or was loaded: their content is dropped, the line stays. */
export const supersedeQuarantine = statement<[organisationId: string, feedId: string, sourceMacs: readonly Buffer[], status: string]>({
  name: 'supersede-quarantine',
  index: 'quarantine_waiting',
  text: `
    update quarantine set status = $4, sealed = null
    where organisation_id = $1 and feed_id = $2 and status = 'waiting' and source_mac = any($3::bytea[])
  `,
});
