/** Addresses of the code and identifier systems that are read (UK Core 3.0, NHS England, HL7). */
export const systems = {
  nhsNumber: 'https://fhir.nhs.uk/Id/nhs-number',
  organisation: 'https://fhir.nhs.uk/Id/ods-organization-code',
  site: 'https://fhir.nhs.uk/Id/ods-site-code',
  encounterClass: ['http://terminology.hl7.org/CodeSystem/v3-ActCode', 'http://hl7.org/fhir/v3/ActCode'],
  verification: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
  addressKey: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AddressKey',
  admissionMethod: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AdmissionMethod',
} as const;
