import { isRestricted } from './confidentiality.ts';
import { isNhsNumber } from './is-nhs-number.ts';
import type { Patient } from './patient.ts';

const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';
const verificationUrl = /\/Extension-UKCore-NHSNumberVerificationStatus$/;
/** Of the spellings in use (health-interop 3.1), those that say a number was traced and is this person's. */
const verified: ReadonlySet<string> = new Set(['01', 'number-present-and-verified']);
/** Names and addresses that are somebody's now, in the order in which they are taken. */
const nameUses = ['official', 'usual', undefined];
const addressUses = ['home', undefined];
const postcodeForm = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;
const dayForm = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

type Fields<Name extends string> = { readonly [Field in Name]?: string };
/** What may be asked about somebody; the shape of a question to core. */
export type PatientQuestion = { readonly person: Fields<'given' | 'middle' | 'family' | 'dateOfBirth' | 'nhsNumber'>; readonly address?: Fields<'line1' | 'line2' | 'town' | 'postcode'> };

/**
 * What core is asked about a patient: the current name, birth date, an NHS number that checks and is not marked as unverified, and the home address if it has a postcode; of somebody restricted no address, so that none
 * can be a key or a hint. A field that core would not take is left out, never cut short. `today` is a London day.
 */
export function patientQuestion(patient: Patient, today: string): PatientQuestion {
  const name = current(patient.name, nameUses, today);
  const [given, ...middle] = name?.given ?? [];
  const person = filled({ given: short(given), middle: short(middle.join(' ')), family: short(name?.family), dateOfBirth: like(patient.birthDate, dayForm), nhsNumber: numberOf(patient) });
  const home = isRestricted(patient) ? undefined : current(patient.address.filter(({ type }) => type !== 'postal'), addressUses, today);
  const postcode = like(home?.postalCode?.trim(), postcodeForm);
  return { person, ...(home === undefined || postcode === undefined ? {} : { address: filled({ line1: short(home.line[0]), line2: short(home.line[1]), town: short(home.city), postcode }) }) };
}

function current<Value extends { use?: string | undefined; period?: { end?: string | undefined } | undefined }>(all: readonly Value[], uses: readonly (string | undefined)[], today: string): Value | undefined {
  // An end without a day is the end of its year or month: compared as far as it goes.
  const open = all.filter(({ period: { end } = {} }) => end === undefined || end >= today.slice(0, end.length));
  return uses.flatMap((use) => open.filter((one) => one.use === use))[0];
}

function numberOf({ identifier }: Patient): string | undefined {
  const own = identifier.find(({ system, value }) => system === nhsNumberSystem && value !== undefined && isNhsNumber(value));
  const marks = (own?.extension ?? []).filter(({ url }) => verificationUrl.test(url)).flatMap(({ valueCodeableConcept }) => valueCodeableConcept?.coding ?? []);
  return marks.every(({ code }) => verified.has(code ?? '')) ? own?.value?.replaceAll(/[ -]/g, '') : undefined;
}

function short(value: string | undefined): string | undefined {
  const trimmed = value?.trim() ?? '';
  return trimmed.length > 0 && trimmed.length <= 100 ? trimmed : undefined;
}

function like(value: string | undefined, form: RegExp): string | undefined {
  return value !== undefined && form.test(value) ? value : undefined;
}

function filled<Name extends string>(fields: Readonly<Record<Name, string | undefined>>): Fields<Name> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields<Name>;
}
