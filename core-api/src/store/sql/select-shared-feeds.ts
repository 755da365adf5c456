import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  organisation_id: z.string(),
  feed_id: z.string(),
  service: z.string(),
  sector: z.string(),
  terms: z.array(z.object({ agreementId: z.string(), gateways: z.array(z.string()).nullable(), displayMonths: z.number(), readerLocations: z.boolean(), openAcrossAges: z.boolean() })),
  name_en: z.string(),
  name_cy: z.string().nullable(),
  does_not_share: z.unknown(),
  expect_every_seconds: z.number(),
  code: z.string(),
  organisation_name_en: z.string(),
  organisation_name_cy: z.string().nullable(),
  last_good: z.date().nullable(),
  suspended: z.boolean(),
});

export type SharedFeedRow = z.infer<typeof row>;

/**
 * Every feed that an agreement in force on the given day shows to the reading organisation, with what each of those agreements lets it be asked for and for how long,
 * and the feed's health. Needs their organisations visible. Only the newest version of an agreement that was ever in force counts, and none of an organisation that has
 * left. Index: agreement_reader by reader, then primary keys.
 */
export const selectSharedFeeds = statement<readonly [readerOrganisationId: string, day: string], SharedFeedRow>({
  name: 'select-shared-feeds',
  text: `select c.organisation_id, c.feed_id, f.service, jsonb_agg(jsonb_build_object('agreementId', a.agreement_id, 'gateways', a.gateways, 'displayMonths', a.display_months, 'readerLocations', a.allows_reader_locations, 'openAcrossAges', a.allows_open_across_ages)) as terms, f.name_en, f.name_cy,
                f.does_not_share, extract(epoch from f.expect_every)::float8 as expect_every_seconds,
                o.code, o.sector, o.name_en as organisation_name_en, o.name_cy as organisation_name_cy,
                s.last_good, coalesce(s.status, 'active') = 'suspended' as suspended
         from agreement_reader r
         join agreement a on a.agreement_id = r.agreement_id and a.version = r.version
         join agreement_contributor c on c.agreement_id = a.agreement_id and c.version = a.version
         join feed f on f.organisation_id = c.organisation_id and f.feed_id = c.feed_id
         join organisation o on o.organisation_id = c.organisation_id and o.left_at is null
         left join feed_state s on s.organisation_id = c.organisation_id and s.feed_id = c.feed_id
         where r.organisation_id = $1
           and a.status = 'in-force'
           and a.valid_from <= $2::date
           and (a.valid_to is null or a.valid_to >= $2::date)
           and not exists (
             select from agreement newer
             where newer.agreement_id = a.agreement_id and newer.version > a.version and newer.status in ('in-force', 'ended') and newer.valid_from <= $2::date)
         group by c.organisation_id, c.feed_id, f.organisation_id, f.feed_id, o.organisation_id, s.organisation_id, s.feed_id,
                  f.service, f.name_en, f.name_cy, f.does_not_share, f.expect_every, o.code, o.sector, o.name_en, o.name_cy, s.last_good, s.status`,
  row,
  index: 'agreement_reader_organisation_id_idx',
});
