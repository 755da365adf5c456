import { statement } from '../statement.ts';

/** A shield has acted on what is held, by what it knows of its person now. Primary key. */
export const markShieldApplied = statement<[organisationId: string, shieldId: string, at: Date, sealed: Buffer]>({
  name: 'mark-shield-applied',
  index: 'shield_pkey',
  text: `
    update shield set applied_at = $3, sealed = $4 where organisation_id = $1 and shield_id = $2
  `,
});
