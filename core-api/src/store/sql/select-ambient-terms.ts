import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ agreementId: z.string(), version: z.number(), gateway: z.string(), perHour: z.number() });

/**
 * What agreements in force on the given day allow of an ambient check to an organisation in a setting. Only the newest version of an agreement that was ever in force counts, and only
 * while the organisation reads under it. Index agreement_ambient_reader, then primary keys.
 */
export const selectAmbientTerms = statement<readonly [readerOrganisationId: string, setting: string, day: string], z.infer<typeof row>>({
  name: 'select-ambient-terms',
  index: 'agreement_ambient_reader',
  row,
  text: `select b.agreement_id as "agreementId", b.version, b.gateway, b.per_hour as "perHour"
         from agreement_ambient b
         join agreement_reader r on r.agreement_id = b.agreement_id and r.version = b.version and r.organisation_id = b.organisation_id
         join agreement a on a.agreement_id = b.agreement_id and a.version = b.version
         where b.organisation_id = $1 and b.setting = $2 and a.status = 'in-force' and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to >= $3::date)
           and (a.gateways is null or b.gateway = any (a.gateways))
           and not exists (
             select from agreement newer
             where newer.agreement_id = a.agreement_id and newer.version > a.version and newer.status in ('in-force', 'ended') and newer.valid_from <= $3::date)`,
});
