/** One attendance and what is around it, as a UK server tells them; tests change a part. Synthetic. */
export const standardResources = {
  patient: { resourceType: 'Patient', id: 'p1', active: true, name: [{ use: 'usual', given: ['Mair'], family: 'Enghraifft' }], gender: 'female', birthDate: '2014-03-02' },
  encounter: {
    resourceType: 'Encounter', id: 'e1', status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' }, subject: { reference: 'Patient/p1' },
    period: { start: '2026-11-01T23:10:00Z', end: '2026-11-02T03:00:00Z' }, serviceProvider: { reference: 'Organization/o1' }, location: [{ location: { reference: 'Location/l1' } }],
  },
  appointment: {
    resourceType: 'Appointment', id: 'a1', status: 'noshow', start: '2026-10-05T09:30:00+01:00',
    participant: [{ actor: { reference: 'Patient/p1' }, status: 'accepted' }, { actor: { reference: 'Location/l1' }, status: 'accepted' }, { actor: { reference: 'PractitionerRole/r1' }, status: 'accepted' }],
  },
  episode: { resourceType: 'EpisodeOfCare', id: 'c1', status: 'active', patient: { reference: 'Patient/p1' }, period: { start: '2026-02-03' }, managingOrganization: { reference: 'Organization/o1' }, careManager: { reference: 'PractitionerRole/r1' } },
  flag: { resourceType: 'Flag', id: 'f1', status: 'active', subject: { reference: 'Patient/p1' }, period: { start: '2026-05-06' }, author: { reference: 'Organization/o1' }, code: { coding: [{ system: 'https://flags.example', code: 'safeguarding' }] } },
  organization: { resourceType: 'Organization', id: 'o1', identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: '7A3' }], name: 'Example Health Board', telecom: [{ system: 'phone', value: '01632 960100' }] },
  location: {
    resourceType: 'Location', id: 'l1', identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-site-code', value: '7A3C4' }], name: 'Emergency department',
    telecom: [{ system: 'phone', value: '01632 960112' }, { system: 'email', value: 'ed@health.example.org' }], managingOrganization: { reference: 'Organization/o1' },
  },
  role: { resourceType: 'PractitionerRole', id: 'r1', practitioner: { reference: 'Practitioner/w1' }, organization: { reference: 'Organization/o1' }, telecom: [{ system: 'phone', value: '01632 960133', use: 'work' }] },
  practitioner: { resourceType: 'Practitioner', id: 'w1', name: [{ use: 'official', given: ['Kim'], family: 'Gweithiwr' }], telecom: [{ system: 'phone', value: '01632 960199', use: 'home' }] },
} as const;

export type StandardName = keyof typeof standardResources;
