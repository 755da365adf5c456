import type { Fetch } from '../../http/ask-server.ts';
import { askServer } from '../../http/ask-server.ts';
import type { Patient } from '../../patient/patient.ts';
import { asPatient } from '../../patient/patient.ts';
import { LaunchStopped } from '../smart-fault.ts';
import type { SmartServer } from '../smart-settings.ts';

/** Reads the one Patient of the launch, at the registered base and nowhere else. Rejects with `patient-unreadable`; another patient than the one asked for is no patient. */
export const readPatient = async (fetchIt: Fetch, { iss }: SmartServer, patientId: string, accessToken: string): Promise<Patient> => {
  const asked = await askServer(fetchIt, `${iss}/Patient/${patientId}`, { headers: { accept: 'application/fhir+json', authorization: `Bearer ${accessToken}` } });
  const patient = asked?.status === 200 ? asPatient(asked.body) : undefined;
  if (patient?.id !== patientId) throw new LaunchStopped('patient-unreadable', asked === undefined ? 'no-answer' : `http-${asked.status}`);
  return patient;
};
