import type { Patient } from './patient-question.ts';
import { asPatient } from './patient-question.ts';

/** The card waits for it: "on the order of 500 ms" in all (CDS Hooks 2.0.1, "Performance"), and this is the exception. Milliseconds. */
const timeoutMs = 1_500;
/** A patient with photographs and narrative. */
const maxBytes = 512 * 1024;

export type PatientOrder = {
  /** The server that is registered for this EHR. */
  readonly registered: string | undefined;
  /** The server that the call names. */
  readonly named: string | undefined;
  readonly accessToken: string | undefined;
  readonly patientId: string;
};

/**
 * Reads the patient from the registered server, with the token that the EHR gave for it: never from another, by no redirect, within a time and a size. Undefined where it may not be read or is not to be had.
 */
export async function readPatient(fetch: typeof globalThis.fetch, { registered, named, accessToken, patientId }: PatientOrder): Promise<Patient | undefined> {
  if (registered === undefined || named !== registered || accessToken === undefined) return undefined;
  try {
    const response = await fetch(`${registered}/Patient/${encodeURIComponent(patientId)}`, {
      headers: { accept: 'application/fhir+json', authorization: `Bearer ${accessToken}` },
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) return undefined;
    const text = await readBounded(response);
    const patient = text === undefined ? undefined : asPatient(JSON.parse(text));
    return patient?.id === patientId ? patient : undefined;
  } catch {
    return undefined;
  }
}

async function readBounded(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
