import { z } from 'zod';

import type { Hook } from '../services.ts';

/** An id as FHIR R4 writes it (Datatypes, "id"). */
const fhirId = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);
const reference = z.string().min(1).max(200);

/** "access_token" and what it is for. Bearer in any letters, since the type is compared so (RFC 6749 section 5.1). */
const authorization = z.looseObject({ access_token: z.string().min(1).max(20_000), token_type: z.string().regex(/^bearer$/i), expires_in: z.number(), scope: z.string(), subject: z.string() });

const base = {
  hookInstance: z.guid(),
  fhirServer: z.url({ protocol: /^https?$/ }).max(300).optional(),
  fhirAuthorization: authorization.optional(),
  // A value that could not be filled is `null` (2.0) or an empty bundle (3.0); one that went wrong is an OperationOutcome.
  prefetch: z.record(z.string(), z.unknown()).nullish(),
};
const patientContext = { userId: reference, patientId: fhirId };

/** The context of each hook. Further members may come with later versions and extensions, and are passed over. */
const callSchema = z
  .discriminatedUnion('hook', [
    z.looseObject({ ...base, hook: z.literal('patient-view'), context: z.looseObject({ ...patientContext, encounterId: fhirId.nullish() }) }),
    z.looseObject({ ...base, hook: z.literal('encounter-start'), context: z.looseObject({ ...patientContext, encounterId: fhirId }) }),
    z.looseObject({ ...base, hook: z.literal('appointment-book'), context: z.looseObject({ ...patientContext, encounterId: fhirId.nullish(), appointments: z.looseObject({ resourceType: z.literal('Bundle') }) }) }),
  ])
  // cds-r-1
  .refine((call) => call.fhirAuthorization === undefined || call.fhirServer !== undefined, { path: ['fhirServer'], message: 'needed-with-fhir-authorization' });

/** What MAST takes out of a call; the rest is not read. */
export type HookCall = {
  readonly hook: Hook;
  readonly userId: string;
  readonly patientId: string;
  /** As it came; undefined where none came. */
  readonly prefetchedPatient: unknown;
  readonly fhirServer: string | undefined;
  readonly accessToken: string | undefined;
};

/** The body of a call, or where it is not of the form that the specification gives, as JSON pointers without values. */
export function readHookCall(body: unknown): { readonly call: HookCall } | { readonly pointers: readonly string[] } {
  const read = callSchema.safeParse(body);
  if (!read.success) return { pointers: [...new Set(read.error.issues.map(({ path }) => `/${path.join('/')}`))] };
  const { hook, context, prefetch, fhirServer, fhirAuthorization } = read.data;
  return {
    call: { hook, userId: context.userId, patientId: context.patientId, prefetchedPatient: prefetch?.['patient'], fhirServer: fhirServer?.replace(/\/$/, ''), accessToken: fhirAuthorization?.access_token },
  };
}
