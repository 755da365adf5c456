/** A FHIR R4 resource as JSON. */
export type FhirResource = { resourceType: string; id: string; meta: { lastUpdated: string; [name: string]: unknown }; [name: string]: unknown };

/** Where references point. */
export type Reference = { reference: string };

export function referenceTo(resourceType: string, id: string): Reference {
  return { reference: `${resourceType}/${id}` };
}

/** The code systems of the health board's own server. */
export const boardSystems = { marks: 'https://swansea-bay.example.org/fhir/CodeSystem/marks', cases: 'https://swansea-bay.example.org/fhir/Id/case' } as const;
