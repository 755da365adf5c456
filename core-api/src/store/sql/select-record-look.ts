import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ lookId: z.string() });

/** Under which content a record stands. */
export const selectRecordLook = statement<[organisationId: string, feedId: string, sourceMac: Buffer], z.infer<typeof row>>({
  name: 'select-record-look',
  index: 'record_organisation_id_feed_id_source_mac_key',
  row,
  text: `
    select v.look_id as "lookId" from record r
    join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
    where r.organisation_id = $1 and r.feed_id = $2 and r.source_mac = $3
  `,
});
