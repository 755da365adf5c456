import { statement } from '../statement.ts';

/** A shield that somebody asks for. It acts on what comes from now on; `appliedAt`: on what is held, too, or null: that is still to be done. */
export const insertShield = statement<[organisationId: string, shieldId: string, reason: string, askedBy: string, at: Date, decideBy: Date, sealed: Buffer, appliedAt: Date | null]>({
  name: 'insert-shield',
  text: `
    insert into shield (organisation_id, shield_id, status, reason, asked_by, asked_at, decide_by, changed_at, sealed, applied_at)
    values ($1, $2, 'pending', $3, $4, $5, $6, $5, $7, $8)
  `,
});
