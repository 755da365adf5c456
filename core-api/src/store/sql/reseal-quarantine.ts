import { statement } from '../statement.ts';

/** Replaces what waiting rows hold. */
export const resealQuarantine = statement<[organisationId: string, quarantineIds: readonly string[], sealed: readonly Buffer[]]>({
  name: 'reseal-quarantine',
  index: 'quarantine_pkey',
  text: `
    update quarantine q set sealed = n.sealed from unnest($2::uuid[], $3::bytea[]) as n(quarantine_id, sealed)
    where q.organisation_id = $1 and q.quarantine_id = n.quarantine_id
  `,
});
