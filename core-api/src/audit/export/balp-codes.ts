import type { CodeableConcept, Coding } from 'fhir/r4.js';

const balp = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit';

/** The four profiles of IHE BALP (ITI Basic Audit Log Patterns 1.1) that what MAST answers falls under. */
export const balpProfiles = { query: `${balp}.Query`, patientQuery: `${balp}.PatientQuery`, read: `${balp}.Read`, patientRead: `${balp}.PatientRead` } as const;

/** Codes that the profiles fix, by what they say. */
export const codes = {
  rest: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest', display: 'Restful Operation' },
  search: { system: 'http://hl7.org/fhir/restful-interaction', code: 'search', display: 'search' },
  read: { system: 'http://hl7.org/fhir/restful-interaction', code: 'read', display: 'read' },
  source: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110153', display: 'Source Role ID' },
  destination: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110152', display: 'Destination Role ID' },
  recipient: { system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP', display: 'information recipient' },
  applicationServer: { system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' },
  person: { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code: '1', display: 'Person' },
  systemObject: { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code: '2', display: 'System Object' },
  patientRole: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '1', display: 'Patient' },
  domainResource: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '4', display: 'Domain Resource' },
  queryRole: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '24', display: 'Query' },
} as const satisfies Readonly<Record<string, Coding>>;

export const conceptOf = (coding: Coding): CodeableConcept => ({ coding: [{ ...coding }] });

/** An element that must be there and whose value is not handed out, or not known (FHIR extension data-absent-reason). */
export const absent = (reason: 'masked' | 'unknown' | 'not-applicable'): { extension: { url: string; valueCode: string }[] } => ({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: reason }] });
