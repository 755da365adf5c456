import type { Patient } from './read-patient.ts';
import type { Resource } from './read-resource.ts';

/**
 * What must be at hand to map a resource, as `Type/id`, the patient first. Asked of each fetched resource in turn it leads on: from a place to its organisation, from a role to its
 * holder, from a patient to the record that replaced it.
 */
export function neededBy(resource: Resource): readonly string[] {
  return [...new Set(pointedAt(resource).filter((one) => one !== undefined))];
}

function pointedAt(resource: Resource): readonly (string | undefined)[] {
  switch (resource.resourceType) {
    case 'Encounter':
      return [resource.patient, resource.provider, ...resource.locations, ...resource.workers];
    case 'Appointment':
      return [...resource.patients, ...resource.locations, ...resource.workers];
    case 'EpisodeOfCare':
      return [resource.patient, resource.provider, ...resource.workers];
    case 'Flag':
      return [resource.patient, resource.author];
    case 'Patient':
      return [resource.replacedBy];
    case 'Organization':
      return [resource.partOf];
    case 'Location':
      return [resource.provider];
    case 'PractitionerRole':
      return [resource.worker, resource.provider, ...resource.locations];
    case 'Practitioner':
      return [];
  }
}

/** Ids of the patients whose activities are to be mapped again when this record of a patient has changed: its own, and those of the records that gave way to it. */
export function patientsOf(patient: Patient): readonly string[] {
  return [...new Set([patient.id, ...patient.replaces.map((reference) => reference.slice('Patient/'.length))])];
}
