import { statement } from '../statement.ts';

/** Keeps a feed's card of a week; a card that was made earlier in the week gives way. */
export const saveScorecard = statement<[organisationId: string, feedId: string, week: string, card: string, madeAt: Date]>({
  name: 'save-scorecard',
  index: 'feed_scorecard_pkey',
  text: `
    insert into feed_scorecard (organisation_id, feed_id, week, card, made_at)
    values ($1, $2, $3, $4, $5)
    on conflict (organisation_id, feed_id, week) do update set card = excluded.card, made_at = excluded.made_at
  `,
});
