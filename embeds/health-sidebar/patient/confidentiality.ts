import type { Patient } from './patient.ts';

/** Confidentiality that says nothing special (v3-Confidentiality, and PDS's own). Anything else is taken as restricted. */
const ordinary: ReadonlySet<string> = new Set(['U', 'L', 'M', 'N', 'unrestricted']);
const codesOf = ({ meta }: Patient): readonly string[] => (meta?.security ?? []).map(({ code }) => code ?? '');

/** Whether a patient is marked so that no location of theirs may be used (PDS: `R` restricted, `V` very restricted). A mark that is not known counts, whatever system it names. */
export const isRestricted = (patient: Patient): boolean => codesOf(patient).some((code) => !ordinary.has(code));

/** Whether a patient is marked so that nothing is asked about them before somebody declared why. */
export const isVeryRestricted = (patient: Patient): boolean => codesOf(patient).includes('V');
