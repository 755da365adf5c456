import { statement } from '../statement.ts';

/** Refuses a shield for which nobody of its organisation has stood up, by the two of the asking organisation who ended theirs. Primary key. */
export const withdrawShield = statement<[organisationId: string, shieldId: string, endFirstBy: string, endSecondBy: string, at: Date]>({
  name: 'withdraw-shield',
  index: 'shield_pkey',
  text: `
    update shield set status = 'refused', end_first_by = $3, end_second_by = $4, changed_at = $5
    where organisation_id = $1 and shield_id = $2 and status = 'pending' and approve_first_by is null
  `,
});
