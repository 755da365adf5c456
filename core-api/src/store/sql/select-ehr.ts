import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  clientId: z.string(),
  organisationId: z.string(),
  nation: z.string(),
  sector: z.string(),
  part: z.string(),
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  jwksUri: z.string().nullable(),
  revokedKids: z.array(z.string()),
  origins: z.array(z.string()),
  jku: z.string().nullable(),
  fhirServer: z.string().nullable(),
  setting: z.string().nullable(),
  language: z.enum(['en', 'cy']),
  cpisUrl: z.string().nullable(),
});

/** The active EHR that signs under an issuer and tenant, with its organisation, unless that has left. Index ehr_issuer, then primary keys. */
export const selectEhr = statement<readonly [issuer: string, tenant: string], z.infer<typeof row>>({
  name: 'select-ehr',
  index: 'ehr_issuer',
  row,
  text: `
    select e.client_id as "clientId", e.organisation_id as "organisationId", o.nation, o.sector, o.role as part, c.jwks, c.jwks_uri as "jwksUri", c.revoked_kids as "revokedKids",
           coalesce(c.origins, '{}') as origins, e.jku, e.fhir_server as "fhirServer", e.setting, e.language, e.cpis_url as "cpisUrl"
    from ehr e
    join client c on c.client_id = e.client_id and c.organisation_id = e.organisation_id and c.kind = 'ehr' and c.status = 'active'
    join organisation o on o.organisation_id = e.organisation_id and o.left_at is null
    where e.issuer = $1 and e.tenant = $2
  `,
});
