import { statement } from '../statement.ts';

type Parameters = [clientId: string, organisationId: string, issuer: string, tenant: string, jku: string | null, fhirServer: string | null, setting: string | null, language: 'en' | 'cy', cpisUrl: string | null];

/** Enters how an EHR signs and where it stands, or brings it up to date; never moves it to another organisation. Primary key. */
export const saveEhr = statement<Parameters>()({
  name: 'save-ehr',
  text: `
    insert into ehr (client_id, organisation_id, issuer, tenant, jku, fhir_server, setting, language, cpis_url) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (client_id) do update set issuer = excluded.issuer, tenant = excluded.tenant, jku = excluded.jku, fhir_server = excluded.fhir_server, setting = excluded.setting,
      language = excluded.language, cpis_url = excluded.cpis_url
  `,
});
