import { statement } from '../statement.ts';

/** Takes out an organisation's cards from before a month. Index cds_card_month. */
export const deleteOldCards = statement<[organisationId: string, month: string]>()({
  name: 'delete-old-cards',
  index: 'cds_card_month',
  text: `
    delete from cds_card where organisation_id = $1 and month < $2::date
  `,
});
