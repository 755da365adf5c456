import { join } from 'node:path';

import type { EhrSettingsInput } from '@mast/example-ehr';
import { generatePopulation, type Person } from '@mast/example-population';
import type { JWK } from 'jose';

import type { Ports } from './ports.ts';
import type { SigningKey } from './secrets.ts';
import type { Part } from './stack.ts';

/** The health board's record, as MAST knows it: a host whose staff its SMART server vouches for. */
export const ehrHost = { id: 'swansea-bay-ehr', organisation: '7A3' } as const;
/** Under which the record knows MAST. */
export const smartClientId = 'mast-health-sidebar';

/** Who works there: by staff id, and as the record names them. */
export const ehrStaff = [
  { staffId: 'sb-7001', name: 'Eleri Vaughan', email: 'eleri.vaughan@swansea-bay.example.org', practitioner: 'eleri-vaughan', title: 'Nurse, emergency department' },
  { staffId: 'sb-7002', name: 'Rashid Khan', email: 'rashid.khan@swansea-bay.example.org', practitioner: 'rashid-khan', title: 'Paediatrician' },
] as const;

/** What of the record's keys leaves it, and what of MAST's it must know. */
export type EhrKeys = { readonly record: readonly SigningKey[]; readonly app: SigningKey };

export const ehrUrlOf = (ports: Ports): string => `http://127.0.0.1:${ports.ehr}`;
/** Base of the CDS services. */
export const cdsUrlOf = (ports: Ports): string => `http://127.0.0.1:${ports.embeds}/cds`;
const fhirBaseOf = (ehrUrl: string): string => `${ehrUrl}/fhir`;

/** The staff link of an account of the record's: `fhirUser` as its id_tokens say it. */
export const ehrLinkOf = (ehrUrl: string, staffId: string): { id: string; staffId: string } | undefined => {
  const person = ehrStaff.find((each) => each.staffId === staffId);
  return person && { id: ehrHost.id, staffId: `${fhirBaseOf(ehrUrl)}/Practitioner/${person.practitioner}` };
};

/** The host in the setup file (docs/connect-an-ehr.md): the issuer's public keys, old and new. */
export const ehrHostEntry = ({ ehrUrl, embedUrl, keys }: { ehrUrl: string; embedUrl: string; keys: readonly JWK[] }): object => ({
  ...ehrHost,
  issuer: ehrHost.id,
  origins: [embedUrl],
  jwks: { keys: [...keys] },
  upstream: { kind: 'smart', issuer: fhirBaseOf(ehrUrl), audience: smartClientId, staffClaim: 'fhirUser' },
});

/** The record as a client of the CDS services, in the setup file: the same keys by the name of its own page of them. */
export const ehrCdsEntry = ({ ehrUrl, keys }: { ehrUrl: string; keys: readonly JWK[] }): object => ({
  id: `${ehrHost.id}-cds`,
  organisation: ehrHost.organisation,
  issuer: ehrUrl,
  jku: `${ehrUrl}/jwks.json`,
  jwks: { keys: [...keys] },
  origins: [ehrUrl],
  fhirServer: fhirBaseOf(ehrUrl),
});

/** What the embed server is told of the record: as a host's page, and as a SMART server. */
export const ehrEmbeds = (ehrUrl: string, embedUrl: string, { app }: EhrKeys): { host: { id: string; origins: string[]; ancestors: string[]; organisation: string; approver: string }; smart: object } => ({
  host: { id: ehrHost.id, origins: [embedUrl], ancestors: [ehrUrl], organisation: ehrHost.organisation, approver: 'the MAST administrators of your organisation' },
  smart: { servers: [{ iss: fhirBaseOf(ehrUrl), clientId: smartClientId, algorithm: 'ES384', host: ehrHost.id, staffClaim: 'fhirUser', frameOrigins: [ehrUrl] }], keys: { keys: [app.privateJwk] } },
});

/** The record itself. */
export const ehrPart = (ports: Ports, embedUrl: string, today: string, { record }: EhrKeys): Part => {
  const url = ehrUrlOf(ports);
  const settings: EhrSettingsInput = {
    url,
    organisation: 'Swansea Bay University Health Board',
    practitioners: ehrStaff.map(({ practitioner, name, title }) => ({ id: practitioner, name, role: title })),
    patients: patients(today),
    app: { clientId: smartClientId, name: 'MAST', launchUrl: `${embedUrl}/v1/smart/launch`, redirectUris: [`${embedUrl}/v1/smart/callback`], jwksUrl: `${embedUrl}/v1/smart/jwks.json`, frameOrigin: embedUrl },
    cdsUrl: cdsUrlOf(ports),
    keys: record.map(({ privateJwk }) => privateJwk as EhrSettingsInput['keys'][number]),
  };
  return { name: 'ehr', program: join(import.meta.dirname, 'children/ehr.ts'), config: settings, health: `${url}/health/live` };
};

/** Who is in the hospital today: people of the population's showcase as the record has them, and somebody whom nobody else has sent. */
function patients(today: string): EhrSettingsInput['patients'] {
  const people = new Map<string, Person>();
  for (const household of generatePopulation({ seed: 1, people: 300, today })) {
    for (const person of household.people) people.set(person.personId, person);
    if (people.has('P-jones-3') && people.has('P-bond')) break;
  }
  const of = (personId: string, birthDate: string, encounterId: string, reason: { en: string; cy: string }): EhrSettingsInput['patients'][number] => {
    const person = people.get(personId);
    const home = person?.stays.at(-1)?.address;
    if (person?.nhsNumber === undefined || home === undefined) throw new Error(`the showcase has no whole ${personId}`);
    const { given, middle, family, nhsNumber, sensitivity } = person;
    return {
      id: personId.toLowerCase(), given: middle === undefined ? [given] : [given, middle], family, birthDate, nhsNumber, encounterId, reason,
      address: { lines: [home.line1, home.line2].filter((line) => line !== ''), town: home.town, postcode: home.postcode },
      // Health restricts Mair (population, showcase): its own record says so.
      restricted: sensitivity > 0,
    };
  };
  return [
    of('P-jones-3', '2011-03-12', 'enc-1', { en: 'Bruising to the upper arm', cy: 'Clais ar ran uchaf y fraich' }),
    of('P-jones-4', '2016-09-30', 'enc-2', { en: 'Asthma clinic', cy: 'Clinig asthma' }),
    of('P-bond', '1968-11-04', 'enc-3', { en: 'Fall at home', cy: 'Cwymp gartref' }),
    { id: 'p-quillfeather', given: ['Perpetua'], family: 'Quillfeather', birthDate: '1987-02-27', nhsNumber: '9990000018', encounterId: 'enc-4', reason: { en: 'Antenatal appointment', cy: 'Apwyntiad cyn geni' } },
  ];
}
