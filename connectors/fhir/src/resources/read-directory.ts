import { z } from 'zod';

import { identifier, listOf, maybe, reference, telecom, words } from './elements.ts';
import type { Telecom } from './elements.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { HumanName } from './read-patient.ts';
import { nameSchema } from './read-patient.ts';
import type { Reading } from './reading.ts';
import { relativeOf } from './reading.ts';
import { systems } from './systems.ts';

type Entry<Type extends string> = { readonly resourceType: Type; readonly id: string; readonly meta: Meta; readonly confidentiality: Confidentiality; readonly telecom: readonly Telecom[] };
type Place = { /** Codes of the Organisation Data Service. */ readonly organisationCode?: string | undefined; readonly siteCode?: string | undefined; readonly name?: string | undefined };

export type Organization = Entry<'Organization'> & Place & { readonly partOf?: string | undefined };
export type Location = Entry<'Location'> & Place & { readonly provider?: string | undefined };
export type PractitionerRole = Entry<'PractitionerRole'> & { readonly worker?: string | undefined; readonly provider?: string | undefined; readonly locations: readonly string[] };
export type Practitioner = Entry<'Practitioner'> & { readonly names: readonly HumanName[] };

const place = { name: maybe(words), identifier: listOf(identifier), telecom: listOf(telecom) };
const organizationSchema = z.object({ ...place, partOf: maybe(reference) });
const locationSchema = z.object({ ...place, managingOrganization: maybe(reference) });
const roleSchema = z.object({ practitioner: maybe(reference), organization: maybe(reference), location: listOf(reference), telecom: listOf(telecom) });
const practitionerSchema = z.object({ name: listOf(nameSchema), telecom: listOf(telecom) });

/** Whom to call: names, codes and telephones of organisations, places and staff. Addresses, positions, qualifications, photographs and descriptions have no place here. */
export const readDirectory = {
  Organization: (raw: unknown, id: string, reading: Reading): Organization => {
    const { name, identifier: identifiers, telecom: numbers, partOf } = organizationSchema.parse(raw);
    return { resourceType: 'Organization', id, ...labels(raw), ...codesOf(identifiers), name, telecom: numbers, partOf: relativeOf(partOf, reading) };
  },
  Location: (raw: unknown, id: string, reading: Reading): Location => {
    const { name, identifier: identifiers, telecom: numbers, managingOrganization } = locationSchema.parse(raw);
    return { resourceType: 'Location', id, ...labels(raw), ...codesOf(identifiers), name, telecom: numbers, provider: relativeOf(managingOrganization, reading) };
  },
  PractitionerRole: (raw: unknown, id: string, reading: Reading): PractitionerRole => {
    const { practitioner, organization, location, telecom: numbers } = roleSchema.parse(raw);
    return { resourceType: 'PractitionerRole', id, ...labels(raw), worker: relativeOf(practitioner, reading), provider: relativeOf(organization, reading), locations: location.flatMap((one) => relativeOf(one, reading) ?? []), telecom: numbers };
  },
  Practitioner: (raw: unknown, id: string): Practitioner => {
    const { name, telecom: numbers } = practitionerSchema.parse(raw);
    return { resourceType: 'Practitioner', id, ...labels(raw), names: name, telecom: numbers };
  },
} as const;

function labels(raw: unknown): { meta: Meta; confidentiality: Confidentiality } {
  const { meta, confidentiality } = readMeta(raw);
  return { meta, confidentiality };
}

function codesOf(identifiers: readonly z.infer<typeof identifier>[]): { organisationCode?: string; siteCode?: string } {
  const at = (system: string): string | undefined => identifiers.find((one) => one.system === system)?.value;
  const [organisationCode, siteCode] = [at(systems.organisation), at(systems.site)];
  return { ...(organisationCode === undefined ? {} : { organisationCode }), ...(siteCode === undefined ? {} : { siteCode }) };
}
