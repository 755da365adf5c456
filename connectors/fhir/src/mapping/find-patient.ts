import type { Patient } from '../resources/read-patient.ts';
import type { Lookup } from './directory.ts';

/** The record of the person, or why there is none to go by. `isRestricted`: it is, or one that was merged into it. */
export type Found = { readonly patient: Patient; readonly isRestricted: boolean } | { readonly rule: 'patient-missing' | 'patient-inactive' | 'patient-withheld' | 'merge-unresolved' };

const mostMerges = 16;

/**
 * The record that stands for a person now: where it was merged into another, that one, and so on. A merge that leads nowhere or round in a circle tells of nobody. A record that is not in use and
 * replaced by none is nobody's either.
 */
export function findPatient(reference: string | undefined, lookup: Lookup): Found {
  let at = reference;
  let isMerged = false;
  let isRestricted = false;
  for (let step = 0; at !== undefined && step < mostMerges; step += 1) {
    const patient = lookup(at);
    if (patient?.resourceType !== 'Patient') return { rule: isMerged ? 'merge-unresolved' : 'patient-missing' };
    if (patient.confidentiality === 'very-restricted' || patient.confidentiality === 'redacted') return { rule: 'patient-withheld' };
    isRestricted ||= patient.confidentiality === 'restricted';
    if (patient.replacedBy === undefined) return patient.isActive ? { patient, isRestricted } : { rule: 'patient-inactive' };
    isMerged = true;
    at = patient.replacedBy;
  }
  return { rule: isMerged ? 'merge-unresolved' : 'patient-missing' };
}
