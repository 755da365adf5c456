import { z } from 'zod';

const text = z.string().trim().min(1).max(200);
const fhirId = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/);

/** Somebody whose record this is. Synthetic: NHS numbers come from the range that is given to nobody. */
const patientSchema = z.strictObject({
  id: fhirId,
  given: z.array(text).min(1),
  family: text,
  birthDate: z.iso.date(),
  nhsNumber: z.string().regex(/^999\d{7}$/),
  address: z.strictObject({ lines: z.array(text).min(1).max(4), town: text, postcode: text }).optional(),
  /** Marked restricted (v3-Confidentiality R): the record carries the mark, and whoever reads it must honour it. */
  restricted: z.boolean().default(false),
  encounterId: fhirId,
  /** Why they are here today; shown here, sent nowhere. */
  reason: z.strictObject({ en: text, cy: text }).optional(),
});

const keySchema = z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-384'), kid: text, d: text });

/** What this EHR is told. Nothing in it is MAST's: the application and the services are registered like anybody's. */
export const settingsSchema = z.strictObject({
  /** Own public address, without a trailing slash; the FHIR base is `<url>/fhir`. */
  url: z.url().transform((url) => url.replace(/\/$/, '')),
  organisation: text,
  practitioners: z.array(z.strictObject({ id: fhirId, name: text, role: text })).min(1),
  patients: z.array(patientSchema).min(1),
  /** The one SMART application that may be launched here: a confidential client that proves itself by its published keys. */
  app: z.strictObject({ clientId: text, name: text, launchUrl: z.url(), redirectUris: z.array(z.url()).min(1), jwksUrl: z.url(), frameOrigin: z.url() }),
  /** Base of the CDS services that are asked when a record is opened; absent: none. */
  cdsUrl: z.url().transform((url) => url.replace(/\/$/, '')).optional(),
  /** Private keys (ES384): the first signs, the others are published beside it, as in a rotation. */
  keys: z.array(keySchema).min(1).max(4),
});

export type EhrSettingsInput = z.input<typeof settingsSchema>;
export type EhrSettings = z.infer<typeof settingsSchema>;
export type EhrPatient = EhrSettings['patients'][number];
export type EhrPractitioner = EhrSettings['practitioners'][number];
