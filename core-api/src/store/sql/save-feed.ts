import { statement } from '../statement.ts';

/** Enters a feed or its new particulars; what it has sent stays. Primary key. */
export const saveFeed = statement<[organisationId: string, feedId: string, nameEn: string, nameCy: string, service: string, mode: string, expectEveryHours: number, doesNotShare: string, uniquePeople: boolean]>()({
  name: 'save-feed',
  text: `
    insert into feed (organisation_id, feed_id, name_en, name_cy, service, mode, expect_every, does_not_share, unique_people)
    values ($1, $2, $3, $4, $5, $6, $7 * interval '1 hour', $8::jsonb, $9)
    on conflict (organisation_id, feed_id) do update
    set name_en = excluded.name_en, name_cy = excluded.name_cy, service = excluded.service, mode = excluded.mode,
        expect_every = excluded.expect_every, does_not_share = excluded.does_not_share, unique_people = excluded.unique_people
  `,
});
