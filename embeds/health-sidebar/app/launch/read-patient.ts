import { LaunchStopped } from '../smart-fault.ts';
import type { SmartServer } from '../smart-settings.ts';
import type { Fetch } from './ask-server.ts';
import { askServer } from './ask-server.ts';
import type { Patient } from './patient-subject.ts';
import { patientSchema } from './patient-subject.ts';

/** Reads the one Patient of the launch, at the registered base and nowhere else. Rejects with `patient-unreadable`; another patient than the one asked for is no patient. */
export const readPatient = async (fetchIt: Fetch, { iss }: SmartServer, patientId: string, accessToken: string): Promise<Patient> => {
  const asked = await askServer(fetchIt, `${iss}/Patient/${patientId}`, { headers: { accept: 'application/fhir+json', authorization: `Bearer ${accessToken}` } });
  const { data } = asked?.status === 200 ? patientSchema.safeParse(asked.body) : {};
  if (data?.id !== patientId) throw new LaunchStopped('patient-unreadable', asked === undefined ? 'no-answer' : `http-${asked.status}`);
  return data;
};
