import { statement } from '../statement.ts';

/** Remembers that a card was given, in which month; about nobody. */
export const insertCdsCard = statement<[organisationId: string, cardId: string, clientId: string, service: string, hook: string, month: string]>()({
  name: 'insert-cds-card',
  text: `
    insert into cds_card (organisation_id, card_id, client_id, service, hook, month) values ($1, $2, $3, $4, $5, $6::date)
  `,
});
