/** Letters that include reading one resource; version 1 wrote `read`, which is `rs`, and `*` (SMART App Launch 2.2, "Scopes for requesting FHIR resources"). */
const reads = /^(read|\*|c?ru?d?s?)$/;

/** Whether granted scopes let the application read the patient: those it asked for in either version's spelling, or wider ones. A scope that is narrowed by a search parameter may leave the patient out. */
export const allowsPatient = (scope: string): boolean =>
  scope.split(/\s+/).some((one) => {
    const [, kind, letters = ''] = /^(?:patient|user)\/(\*|[A-Za-z]+)\.([a-z*]+)$/.exec(one) ?? [];
    return (kind === 'Patient' || kind === '*') && reads.test(letters);
  });
