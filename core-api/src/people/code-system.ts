/** Who gives organisations their codes. */
export const codeSystems = ['ons', 'ods', 'force', 'local'] as const;
type CodeSystem = (typeof codeSystems)[number];

/**
 * What a code of each system looks like. ONS: a GSS code, nation's letter and eight digits (Register of Geographic Codes). ODS: three to eight capitals and digits
 * (NHS Organisation Data Service; longest seen: judgement). Force: the two digits of the Home Office. Local: a name of its own, for whom none of these knows.
 */
const shapes: Readonly<Record<CodeSystem, RegExp>> = {
  ons: /^[EWSN]\d{8}$/,
  ods: /^[A-Z0-9]{3,8}$/,
  force: /^\d{2}$/,
  local: /^[A-Za-z][A-Za-z0-9-]{0,31}$/,
};

/** Whether a code is one of that system. A local name that another system's register would give is none: one organisation, one code, one system. */
export function fitsCodeSystem(code: string, system: CodeSystem): boolean {
  return shapes[system].test(code) && (system === 'ons' || !shapes.ons.test(code));
}

/** The system of a code of which none was said: its shape where that leaves no doubt, a name of its own otherwise. */
export function codeSystemOf(code: string): CodeSystem {
  return shapes.ons.test(code) ? 'ons' : shapes.force.test(code) ? 'force' : 'local';
}
