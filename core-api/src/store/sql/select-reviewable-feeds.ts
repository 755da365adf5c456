import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ organisationId: z.string(), feedId: z.string() });

/**
 * The feeds whose records the reviewers of an organisation may compare on that day: those of agreements in force that say so; since addresses are compared, for an organisation that only reads
 * those alone that let it see them. Only the newest version of an agreement counts. Index: agreement_reader by reader, then primary keys.
 */
export const selectReviewableFeeds = statement<readonly [readerOrganisationId: string, day: string], z.infer<typeof row>>({
  name: 'select-reviewable-feeds',
  index: 'agreement_reader_organisation_id_idx',
  row,
  text: `
    select distinct c.organisation_id as "organisationId", c.feed_id as "feedId"
    from agreement_reader r
    join agreement a on a.agreement_id = r.agreement_id and a.version = r.version
    join agreement_contributor c on c.agreement_id = a.agreement_id and c.version = a.version
    join organisation o on o.organisation_id = c.organisation_id and o.left_at is null
    join organisation asking on asking.organisation_id = r.organisation_id
    where r.organisation_id = $1 and a.status = 'in-force' and a.allows_review and (a.allows_reader_locations or asking.role <> 'reader') and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)
      and not exists (select from agreement newer where newer.agreement_id = a.agreement_id and newer.version > a.version and newer.status in ('in-force', 'ended') and newer.valid_from <= $2::date)
  `,
});
