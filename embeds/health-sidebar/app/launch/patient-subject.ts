import type { ExchangeSubject } from '@mast/panel/exchange';
import { z } from 'zod';

const period = z.object({ end: z.string().optional() }).optional();
const extension = z.object({ url: z.string(), valueCodeableConcept: z.object({ coding: z.array(z.object({ code: z.string().optional() })).optional() }).optional() });
/** As much of FHIR R4 Patient (UK Core) as is read. Everything else is not looked at. */
export const patientSchema = z.object({
  resourceType: z.literal('Patient'),
  id: z.string(),
  meta: z.object({ security: z.array(z.object({ code: z.string().optional() })).optional() }).optional(),
  identifier: z.array(z.object({ system: z.string().optional(), value: z.string().optional(), extension: z.array(extension).optional() })).optional(),
  name: z.array(z.object({ use: z.string().optional(), family: z.string().optional(), given: z.array(z.string()).optional(), period })).optional(),
  birthDate: z.string().optional(),
  address: z.array(z.object({ use: z.string().optional(), type: z.string().optional(), line: z.array(z.string()).optional(), city: z.string().optional(), postalCode: z.string().optional(), period })).optional(),
});
export type Patient = z.infer<typeof patientSchema>;

const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';
/** Of the spellings in use (health-interop 3.1), those that say a number was traced and is this person's. */
const verified: ReadonlySet<string> = new Set(['01', 'number-present-and-verified']);
/** Confidentiality that says nothing special (v3-Confidentiality, and PDS's own). Anything else is taken as restricted. */
const ordinary: ReadonlySet<string> = new Set(['U', 'L', 'M', 'N', 'unrestricted']);
/** Names and addresses that are somebody's now, in the order in which they are taken. */
const nameUses = ['official', 'usual', undefined];
const addressUses = ['home', undefined];

/** Whether a patient is marked so that no address may be carried (PDS: R restricted, V very restricted). A mark that is not known counts. */
export const isRestricted = ({ meta }: Patient): boolean => (meta?.security ?? []).some(({ code }) => !ordinary.has(code ?? ''));

/** What core is asked about: the patient's current name, birth date, a verified NHS number and the home address, of a restricted patient no address. A field that core would not take is left out, never cut short. */
export const patientSubject = (patient: Patient, today: string): ExchangeSubject => {
  const name = current(patient.name, nameUses, today);
  const [given, ...middle] = name?.given ?? [];
  const person = filled({
    given: short(given),
    middle: short(middle.join(' ')),
    family: short(name?.family),
    dateOfBirth: like(patient.birthDate, /^\d{4}(-\d{2}(-\d{2})?)?$/),
    nhsNumber: nhsNumberOf(patient),
  });
  const home = isRestricted(patient) ? undefined : current(patient.address?.filter(({ type }) => type !== 'postal'), addressUses, today);
  const address = filled({ line1: short(home?.line?.[0]), line2: short(home?.line?.[1]), town: short(home?.city), postcode: like(home?.postalCode?.trim(), /^[A-Za-z0-9 ]{5,9}$/) });
  return { ...(Object.keys(person).length === 0 ? {} : { person }), ...(Object.keys(address).length === 0 ? {} : { address }) };
};

const current = <T extends { use?: string | undefined; period?: { end?: string | undefined } | undefined }>(all: readonly T[] | undefined, uses: readonly (string | undefined)[], today: string): T | undefined => {
  // An end without a day is the end of its year or month: compared as far as it goes.
  const open = (all ?? []).filter(({ period: { end } = {} }) => end === undefined || end >= today.slice(0, end.length));
  return uses.flatMap((use) => open.filter((one) => one.use === use))[0];
};

const nhsNumberOf = ({ identifier = [] }: Patient): string | undefined => {
  const found = identifier.find(({ system }) => system === nhsNumberSystem);
  const codes = (found?.extension ?? []).filter(({ url }) => url.endsWith('NHSNumberVerificationStatus')).flatMap(({ valueCodeableConcept }) => (valueCodeableConcept?.coding ?? []).map(({ code }) => code ?? ''));
  return codes.every((code) => verified.has(code)) ? like(found?.value?.replaceAll(/[ -]/g, ''), /^\d{10}$/) : undefined;
};

const short = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return trimmed.length > 0 && trimmed.length <= 100 ? trimmed : undefined;
};
const like = (text: string | undefined, form: RegExp): string | undefined => (text !== undefined && form.test(text) ? text : undefined);
const filled = (fields: Record<string, string | undefined>): Record<string, string> => Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined));
