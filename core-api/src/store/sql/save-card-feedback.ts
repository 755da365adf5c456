import { statement } from '../statement.ts';

type Parameters = [organisationId: string, clientId: string, service: string, cardId: string, outcome: 'accepted' | 'overridden', reason: string | null, at: Date];

/**
 * What became of a card that this EHR was given by this service. Said again, or late, it changes nothing: the latest word by the EHR's own clock counts. No row: no such card of theirs, or a later word is kept. Primary key.
 */
export const saveCardFeedback = statement<Parameters>()({
  name: 'save-card-feedback',
  index: 'cds_card_pkey',
  text: `
    update cds_card set outcome = $5, reason = $6, outcome_at = $7
    where organisation_id = $1 and card_id = $4 and client_id = $2 and service = $3 and (outcome_at is null or outcome_at < $7)
  `,
});
