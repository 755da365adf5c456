import { z } from 'zod';

/** Members of a resource that is not ours may be missing, null or of another type: then they are as if they were not there. */
const lenient = <Value extends z.ZodType>(schema: Value) => schema.optional().catch(undefined);
const list = <Value extends z.ZodType>(schema: Value) =>
  z
    .array(schema.nullable().catch(null))
    .optional()
    .catch(undefined)
    .transform((all) => (all ?? []).flatMap((each) => (each === null ? [] : [each])));
const period = lenient(z.object({ end: lenient(z.string()) }));
/** What is no coding is a coding that says nothing: a mark that cannot be read is still a mark. */
const codes = z.array(z.object({ code: lenient(z.string()) }).catch({ code: undefined })).optional().catch([{ code: undefined }]);
const extension = z.object({ url: z.string(), valueCodeableConcept: lenient(z.object({ coding: codes })) });

/** As much of FHIR R4 Patient (UK Core) as is read. Everything else is not looked at. */
const patientSchema = z.object({
  resourceType: z.literal('Patient'),
  id: z.string(),
  meta: lenient(z.object({ security: codes })),
  identifier: list(z.object({ system: lenient(z.string()), value: lenient(z.string()), extension: list(extension) })),
  name: list(z.object({ use: lenient(z.string()), family: lenient(z.string()), given: list(z.string()), period })),
  birthDate: lenient(z.string()),
  address: list(z.object({ use: lenient(z.string()), type: lenient(z.string()), line: list(z.string()), city: lenient(z.string()), postalCode: lenient(z.string()), period })),
});
export type Patient = z.infer<typeof patientSchema>;

/** A Patient, out of what an EHR sent in its place; undefined for null, an OperationOutcome, a bundle, or anything else. */
export function asPatient(value: unknown): Patient | undefined {
  return patientSchema.safeParse(value).data;
}
