import { boardSystems, teamContacts } from '@mast/example-population';

import type { SigningKey } from './secrets.ts';

/** The health board's feeds beside its daily file; their rows are the file feed's own, sent by another way. */
export const fhirFeed = {
  feedId: 'swansea-bay-fhir', organisation: '7A3', service: 'health', mode: 'delta', expectEveryHours: 24, doesNotShare: [],
  name: { en: "Safeguarding hub, health visiting and children's clinics", cy: 'Hyb diogelu, ymwelwyr iechyd a chlinigau plant' },
} as const;

export const adtFeed = {
  feedId: 'swansea-bay-adt', organisation: '7A3', service: 'health', mode: 'push', expectEveryHours: 24, doesNotShare: [],
  name: { en: 'Emergency departments and hospital clinics', cy: "Adrannau achosion brys a chlinigau'r ysbyty" },
} as const;

export const otherHealthFeeds = [fhirFeed, adtFeed] as const;

/** How the board's FHIR server knows the connector. */
export const fhirClientId = 'mast-connector';

/** Base address of the board's FHIR server. */
export function fhirUrlOf(ports: { readonly fhir: number }): string {
  return `http://127.0.0.1:${ports.fhir}/fhir/r4`;
}

const hub = { team: 'Safeguarding hub', phone: '03069 990101', email: 'safeguarding@health.example.org', hours: '08:30-17:00' };
const mark = (code: string): object[] => [{ system: boardSystems.marks, code }];

/** The rules of the board's agreement for this feed, and whom to call. Categories travel: the demonstration's agreement allows them, as it does for the file. */
export const fhirTerms = {
  agreement: {
    reference: 'West Glamorgan and Walsall', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', category: true, caseReference: boardSystems.cases,
    marks: { 'safeguarding-concern': mark('safeguarding-concern'), 'health-visiting': mark('health-visiting') },
    rules: [
      { id: 'safeguarding-concern', activity: ['outpatient'], marks: ['safeguarding-concern'], withinMonths: 36, do: 'send', category: 'safeguarding-concern' },
      { id: 'was-not-brought', activity: ['did-not-attend'], withinMonths: 36, do: 'send', category: 'was-not-brought' },
      { id: 'health-visiting', activity: ['episode'], marks: ['health-visiting'], withinMonths: 36, do: 'send', category: 'health-visiting' },
      { id: 'not-relevant', do: 'leave-out' },
    ],
  },
  contacts: { standard: hub, restricted: hub, teams: teamContacts() },
} as const;

/** How emergency attendances and missed appointments of the hospitals' messages become records, and whom to call. */
export const adtMapping = {
  agreement: { reference: 'West Glamorgan and Walsall', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', rules: [
    { id: 'emergency', do: 'send', contact: 'attendance', classes: ['E'], service: 'health', category: 'emergency-attendance' },
    { id: 'was-not-brought', do: 'send', contact: 'did-not-attend', service: 'health', category: 'was-not-brought' },
  ] },
  contacts: { standard: hub, places: { ED: { team: 'Emergency department', phone: '03069 990112', email: 'ed@health.example.org' } } },
  organisation: { own: ['7A3'] },
  // A load of two years' attendances in the order of their days: nothing waits for a contact that is still to come.
  waitHours: 0,
} as const;

/** Configuration of the connector for that server. */
export function fhirConfig(ports: { readonly fhir: number }, key: SigningKey): object {
  const auth = { clientId: fhirClientId, privateKey: JSON.stringify(key.privateJwk), algorithm: 'ES384' };
  return { baseUrl: fhirUrlOf(ports), auth, types: ['Encounter', 'Appointment', 'EpisodeOfCare'], ...fhirTerms };
}
