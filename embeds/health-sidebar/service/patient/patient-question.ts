import { z } from 'zod';

import { isNhsNumber } from './is-nhs-number.ts';

const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';
const verificationUrl = /\/Extension-UKCore-NHSNumberVerificationStatus$/;

/** Members of a resource that is not ours may be missing, null or of another type: then they are as if they were not there. */
const lenient = <Value extends z.ZodType>(schema: Value) => schema.optional().catch(undefined);
const list = <Value extends z.ZodType>(schema: Value) => z.array(schema.nullable().catch(null)).optional().catch(undefined);
const period = lenient(z.looseObject({ end: lenient(z.string()) }));
const coding = z.looseObject({ code: lenient(z.string()) });
const status = z.looseObject({ url: z.string(), valueCodeableConcept: lenient(z.looseObject({ coding: list(coding) })) });
const name = z.looseObject({ use: lenient(z.string()), family: lenient(z.string()), given: list(z.string()), period });
const address = z.looseObject({ use: lenient(z.string()), line: list(z.string()), city: lenient(z.string()), postalCode: lenient(z.string()), period });
const patientSchema = z.looseObject({
  resourceType: z.literal('Patient'),
  id: z.string(),
  meta: lenient(z.looseObject({ security: list(coding) })),
  identifier: list(z.looseObject({ system: lenient(z.string()), value: lenient(z.string()), extension: list(status) })),
  name: list(name),
  birthDate: lenient(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
  address: list(address),
});
export type Patient = z.infer<typeof patientSchema>;

/** What may be asked about somebody; the shape of a question to core. */
export type PatientQuestion = {
  readonly person: { readonly given?: string; readonly family?: string; readonly dateOfBirth?: string; readonly nhsNumber?: string };
  readonly address?: { readonly line1?: string; readonly line2?: string; readonly town?: string; readonly postcode?: string };
};

/** A Patient, out of what an EHR sent in its place; undefined for null, an OperationOutcome, a bundle, or anything else. */
export function asPatient(value: unknown): Patient | undefined {
  return patientSchema.safeParse(value).data;
}

/**
 * The question that a patient makes. Of somebody marked restricted (`R`, v3-Confidentiality; a label is believed whatever system it names) no location is taken, so none can be a key or a hint; of
 * somebody marked very restricted (`V`) nothing is: `withheld`.
 */
export function patientQuestion(patient: Patient): PatientQuestion | 'withheld' {
  const labels = new Set((patient.meta?.security ?? []).map((each) => each?.code));
  if (labels.has('V')) return 'withheld';
  const { given, family } = nameOf(patient);
  const nhsNumber = numberOf(patient);
  const home = labels.has('R') ? undefined : addressOf(patient);
  const person = { ...text('given', given), ...text('family', family), ...(patient.birthDate === undefined ? {} : { dateOfBirth: patient.birthDate }), ...(nhsNumber === undefined ? {} : { nhsNumber }) };
  return { person, ...(home === undefined ? {} : { address: home }) };
}

function nameOf({ name: names }: Patient): { given: string | undefined; family: string | undefined } {
  const current = (names ?? []).flatMap((each) => (each === null || each.use === 'old' || each.period?.end !== undefined ? [] : [each]));
  const one = current.find(({ use }) => use === 'usual') ?? current.find(({ use }) => use === 'official') ?? current[0];
  return { given: one?.given?.find((each) => each !== null) ?? undefined, family: one?.family };
}

/** A number is taken that checks, and that its bearer does not mark as anything else than verified (01). */
function numberOf({ identifier }: Patient): string | undefined {
  const own = (identifier ?? []).find((each) => each?.system === nhsNumberSystem && each.value !== undefined && isNhsNumber(each.value));
  const marks = (own?.extension ?? []).filter((each) => each !== null && verificationUrl.test(each.url)).flatMap((each) => each?.valueCodeableConcept?.coding ?? []);
  return marks.every((mark) => mark?.code === '01' || mark?.code === 'number-present-and-verified') ? own?.value?.replaceAll(/[ -]/g, '') : undefined;
}

function addressOf({ address: addresses }: Patient): PatientQuestion['address'] | undefined {
  const home = (addresses ?? []).find((each) => each !== null && (each.use === undefined || each.use === 'home') && each.period?.end === undefined);
  const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(home?.postalCode?.trim() ?? '') ? home?.postalCode?.trim() : undefined;
  if (home === undefined || home === null || postcode === undefined) return undefined;
  const [line1, line2] = (home.line ?? []).filter((line) => line !== null);
  return { ...text('line1', line1), ...text('line2', line2), ...text('town', home.city), postcode };
}

function text<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  const trimmed = value?.trim().slice(0, 100).trim() ?? '';
  return trimmed === '' ? {} : ({ [key]: trimmed } as Partial<Record<Key, string>>);
}
