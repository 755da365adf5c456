import type { Fetch } from '../../http/ask-server.ts';
import { askServer } from '../../http/ask-server.ts';
import type { Patient } from '../../patient/patient.ts';
import { asPatient } from '../../patient/patient.ts';

/** The card waits for it: "on the order of 500 ms" in all (CDS Hooks 2.0.1, "Performance"), and this is the exception. Milliseconds. */
const timeoutMs = 1_500;

export type PatientOrder = {
  /** The server that is registered for this EHR. */
  readonly registered: string | undefined;
  /** The server that the call names. */
  readonly named: string | undefined;
  readonly accessToken: string | undefined;
  readonly patientId: string;
};

/** Reads the patient from the registered server, with the token that the EHR gave for it, and from no other. Undefined where it may not be read or is not to be had. */
export async function readPatient(fetch: Fetch, { registered, named, accessToken, patientId }: PatientOrder): Promise<Patient | undefined> {
  if (registered === undefined || named !== registered || accessToken === undefined) return undefined;
  const asked = await askServer(fetch, `${registered}/Patient/${encodeURIComponent(patientId)}`, { headers: { accept: 'application/fhir+json', authorization: `Bearer ${accessToken}` } }, timeoutMs);
  const patient = asked?.status === 200 ? asPatient(asked.body) : undefined;
  return patient?.id === patientId ? patient : undefined;
}
