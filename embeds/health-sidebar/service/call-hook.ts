import { londonDay } from '@mast/panel/answer';

import { isVeryRestricted } from '../patient/confidentiality.ts';
import type { PatientQuestion } from '../patient/patient-question.ts';
import { patientQuestion } from '../patient/patient-question.ts';
import type { Patient } from '../patient/patient.ts';
import { asPatient } from '../patient/patient.ts';
import type { Finding } from './cards/make-card.ts';
import type { CallAnswer, Caller, CoreCalls, CoreRefusal } from './core/core-calls.ts';
import { readPatient } from './patient/read-patient.ts';
import type { HookCall } from './schemas/hook-call.ts';
import type { ServiceId } from './services.ts';

type Card = { readonly id: string; readonly finding: Finding; readonly language: 'en' | 'cy'; readonly cpisUrl?: string | undefined };
type Answer = { readonly ok: true; readonly value: Card } | { readonly ok: false; readonly refusal: CoreRefusal | 'no-patient' };

/**
 * One hook: what came with it goes to core first; only where core needs a patient that did not come is one read, from the registered server, and then the same call goes on. Where there is none to be had: `no-patient`
 * (412). A prefetched patient that is not the one of the context is refused: the EHR has two patients in one call.
 */
export async function callHook({ core, fetch, now }: { readonly core: CoreCalls; readonly fetch: typeof globalThis.fetch; readonly now: () => Date }, caller: Caller, service: ServiceId, call: HookCall): Promise<Answer> {
  const { hook, userId: user, patientId } = call;
  const prefetched = asPatient(call.prefetchedPatient);
  if (prefetched !== undefined && prefetched.id !== patientId) return { ok: false, refusal: 'bad-call' };
  const asked = { service, hook, user };
  const first = await core.call(caller, { ...asked, ...(prefetched === undefined ? {} : { patient: askable(prefetched, now()) }) });
  if (!first.ok) return first;
  if (first.value.patientNeeded === undefined) return cardOf(first.value);
  const { continuation, fhirServer } = first.value.patientNeeded;
  const patient = await readPatient(fetch, { registered: fhirServer, named: call.fhirServer, accessToken: call.accessToken, patientId });
  if (patient === undefined) return { ok: false, refusal: 'no-patient' };
  const second = await core.goOn(caller, continuation, { ...asked, patient: askable(patient, now()) });
  return second.ok ? cardOf(second.value) : second;
}

/** Nobody has declared why yet: of somebody very restricted nothing is asked at all. */
function askable(patient: Patient, now: Date): PatientQuestion | 'withheld' {
  return isVeryRestricted(patient) ? 'withheld' : patientQuestion(patient, londonDay(now));
}

function cardOf({ card, language, cpisUrl }: CallAnswer): Answer {
  return card === undefined ? { ok: false, refusal: 'unavailable' } : { ok: true, value: { ...card, language, cpisUrl } };
}
