import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ side: z.enum(['contributor', 'reader']), code: z.string(), nameEn: z.string(), nameCy: z.string().nullable(), feedNameEn: z.string().nullable(), feedNameCy: z.string().nullable(), service: z.string().nullable(), doesNotShare: z.unknown() });

/** The parties of a version by name, contributors with their feeds. Needs the contributors visible, or their feeds are not named. Few rows. */
export const selectAgreementFacts = statement<[agreementId: string, version: number]>()({
  name: 'select-agreement-facts',
  row,
  text: `
    select 'contributor' as side, o.code, o.name_en as "nameEn", o.name_cy as "nameCy", coalesce(f.name_en, c.feed_id) as "feedNameEn", f.name_cy as "feedNameCy", f.service, f.does_not_share as "doesNotShare"
    from agreement_contributor c join organisation o using (organisation_id) left join feed f on f.organisation_id = c.organisation_id and f.feed_id = c.feed_id
    where c.agreement_id = $1 and c.version = $2
    union all
    select 'reader', o.code, o.name_en, o.name_cy, null, null, null, null
    from agreement_reader r join organisation o using (organisation_id) where r.agreement_id = $1 and r.version = $2
    order by side, code, "feedNameEn"
  `,
});
