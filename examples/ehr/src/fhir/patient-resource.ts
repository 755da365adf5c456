import type { EhrPatient } from '../settings.ts';

/** A patient in FHIR R4 as UK Core writes one. */
export const patientResource = ({ id, given, family, birthDate, nhsNumber, address, restricted }: EhrPatient): Record<string, unknown> => ({
  resourceType: 'Patient',
  id,
  ...(restricted ? { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R', display: 'restricted' }] } } : {}),
  identifier: [
    {
      system: 'https://fhir.nhs.uk/Id/nhs-number',
      value: nhsNumber,
      extension: [
        {
          url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
          valueCodeableConcept: { coding: [{ system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland', code: '01' }] },
        },
      ],
    },
  ],
  name: [{ use: 'official', family, given }],
  birthDate,
  ...(address === undefined ? {} : { address: [{ use: 'home', line: address.lines, city: address.town, postalCode: address.postcode }] }),
});
