import { statement } from '../statement.ts';

/** Lets the rest of the transaction see the feed details of a version's contributors, for those who are party to it. */
export const widenToContributors = statement<[agreementId: string, version: number]>()({
  name: 'widen-to-contributors',
  text: `
    select set_config('mast.visible', coalesce(string_agg(distinct organisation_id::text, ','), ''), true) from agreement_contributor where agreement_id = $1 and version = $2
  `,
});
