import type { TemplateRow } from '../extracts/template.ts';
import { fhirDirectory, teamId } from './fhir-directory.ts';
import { fhirPatient } from './fhir-patient.ts';
import type { FhirResource, Reference } from './fhir-resource.ts';
import { boardSystems, referenceTo } from './fhir-resource.ts';

/** What a patient's record holds in common for several rows; rows that have it alike are of one record. */
const personColumns = ['given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number', 'address_line_1', 'address_line_2', 'town', 'postcode', 'uprn', 'sensitivity'] as const;

/**
 * Rows of the health board as its FHIR server holds them: people, attendances, missed appointments, episodes, staff and teams. Each row becomes one resource that is an activity, with what a real
 * one has besides and no headline record may hold. Stamped with the evening of the row's day.
 */
export function fhirResources(rows: readonly TemplateRow[]): FhirResource[] {
  const patients = new Map<string, FhirResource>();
  const workers = new Map<string, FhirResource>();
  const activities = rows.map((row) => {
    const lastUpdated = `${row.date}T20:00:00.000Z`;
    const person = JSON.stringify(personColumns.map((column) => row[column]));
    const patient = patients.get(person) ?? fhirPatient(row, `P${100_000 + patients.size}`, lastUpdated);
    patients.set(person, patient);
    const worker = row.contact_name === '' ? undefined : (workers.get(row.contact_name) ?? practitioner(row.contact_name, `W${1_000 + workers.size}`));
    if (worker !== undefined) workers.set(row.contact_name, worker);
    return activityOf(row, referenceTo('Patient', patient.id), worker === undefined ? undefined : referenceTo('Practitioner', worker.id), lastUpdated);
  });
  return [...fhirDirectory(), ...workers.values(), ...patients.values(), ...activities];
}

function practitioner(name: string, id: string): FhirResource {
  const [given = '', ...rest] = name.split(' ');
  return { resourceType: 'Practitioner', id, meta: { lastUpdated: '2026-01-01T00:00:00.000Z' }, name: [{ use: 'official', given: [given], family: rest.join(' ') }] };
}

function activityOf(row: TemplateRow, patient: Reference, worker: Reference | undefined, lastUpdated: string): FhirResource {
  const common = { id: row.source_ref, meta: { lastUpdated }, identifier: [{ system: boardSystems.cases, value: row.case_ref }] };
  const place = referenceTo('Location', teamId(row.contact_team));
  const start = `${row.date}T10:30:00Z`;
  if (row.category === 'was-not-brought') {
    const actors = [patient, place, ...(worker === undefined ? [] : [worker])];
    return { resourceType: 'Appointment', ...common, status: 'noshow', description: 'Review of weight and feeding', start, participant: actors.map((actor) => ({ actor, status: 'accepted' })) };
  }
  const coding = [{ system: boardSystems.marks, code: row.category }];
  if (row.kind === 'involvement') {
    const period = { start: row.date, ...(row.end_date === '' ? {} : { end: row.end_date }) };
    const team = referenceTo('Organization', teamId(row.contact_team));
    return { resourceType: 'EpisodeOfCare', ...common, status: row.status === 'open' ? 'active' : 'finished', type: [{ coding }], patient, period, managingOrganization: team, ...(worker === undefined ? {} : { careManager: worker }) };
  }
  return {
    resourceType: 'Encounter', ...common, status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }, type: [{ coding, text: 'Seen after concerns were raised at school' }], subject: patient, period: { start, end: `${row.date}T11:00:00Z` },
    reasonCode: [{ text: 'Bruising, explanation does not fit' }], location: [{ location: place }], serviceProvider: referenceTo('Organization', 'board'), ...(worker === undefined ? {} : { participant: [{ individual: worker }] }),
  };
}
