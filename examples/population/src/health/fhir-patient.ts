import type { TemplateRow } from '../extracts/template.ts';
import type { FhirResource } from './fhir-resource.ts';

const verification = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus';
const addressKey = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AddressKey';
const restricted = { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R', display: 'restricted' }] };

/** A person of a row as UK Core writes one, address and all: what of a restricted person travels is for the connector to know. */
export function fhirPatient(row: TemplateRow, id: string, lastUpdated: string): FhirResource {
  const given = [row.given_name, row.middle_name].filter((name) => name !== '');
  const former = row.previous_family_name === '' ? [] : [{ use: 'old', family: row.previous_family_name, ...(row.given_name === '' ? {} : { given: [row.given_name] }) }];
  return {
    resourceType: 'Patient', id, active: true,
    meta: { lastUpdated, profile: ['https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient'], ...(row.sensitivity === '1' ? restricted : {}) },
    name: [{ use: 'usual', ...(row.family_name === '' ? {} : { family: row.family_name }), ...(given.length === 0 ? {} : { given }) }, ...former],
    ...(row.sex === '' ? {} : { gender: row.sex }),
    ...(row.date_of_birth === '' ? {} : { birthDate: row.date_of_birth }),
    ...(row.nhs_number === '' ? {} : { identifier: [numberOf(row.nhs_number)] }),
    ...addressOf(row),
  };
}

function numberOf(value: string): object {
  const coding = [{ system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland', code: '01' }];
  return { system: 'https://fhir.nhs.uk/Id/nhs-number', value, extension: [{ url: verification, valueCodeableConcept: { coding } }] };
}

function addressOf(row: TemplateRow): { address?: object[] } {
  const line = [row.address_line_1, row.address_line_2].filter((one) => one !== '');
  if (line.length === 0 && row.town === '' && row.postcode === '' && row.uprn === '') return {};
  const key = { url: addressKey, extension: [{ url: 'type', valueCodeableConcept: { coding: [{ system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-AddressKeyType', code: 'UPRN' }] } }, { url: 'value', valueString: row.uprn }] };
  return { address: [{ use: 'home', ...(line.length === 0 ? {} : { line }), ...(row.town === '' ? {} : { city: row.town }), ...(row.postcode === '' ? {} : { postalCode: row.postcode }), ...(row.uprn === '' ? {} : { extension: [key] }) }] };
}
