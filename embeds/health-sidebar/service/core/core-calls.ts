import { createMastClient } from '@mast/openapi';
import type { components, MastClient } from '@mast/openapi';

import type { CardOutcome } from '../schemas/feedback.ts';
import type { Hook, ServiceId } from '../services.ts';
import type { PatientQuestion } from '../../patient/patient-question.ts';

/** Longer than core takes for anything it answers here; then the EHR is told rather than left waiting. Milliseconds. */
const timeoutMs = 5_000;

export type CoreRefusal = 'unauthenticated' | 'bad-call' | 'unavailable';
export type CoreReply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: CoreRefusal };

export type Discovery = { readonly language: 'en' | 'cy'; readonly asksForPatient: boolean };
export type CallAnswer = {
  readonly language: 'en' | 'cy';
  readonly cpisUrl?: string | undefined;
  readonly card?: { readonly id: string; readonly finding: 'not-made' | 'none-found' | 'involved' } | undefined;
  readonly patientNeeded?: { readonly continuation: string; readonly fhirServer?: string | undefined } | undefined;
};
type Asked = { readonly service: ServiceId; readonly hook: Hook; readonly user: string; readonly patient?: PatientQuestion | 'withheld' };

/** What an EHR signed, and the page that it called from, if any: all that these calls are made on. This process has no credential of its own. */
export type Caller = { readonly token: string; readonly origin: string | undefined };

/** Core, as the EHR that signed: core checks what it signed, and spends it. */
export function createCoreCalls({ coreUrl, fetch }: { readonly coreUrl: string; readonly fetch: typeof globalThis.fetch }) {
  const as = ({ token, origin }: Caller): MastClient => {
    const client = createMastClient({ baseUrl: coreUrl, token: () => token, fetch: (request) => fetch(request, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error', cache: 'no-store' }) });
    if (origin !== undefined) client.use({ onRequest: ({ request }) => (request.headers.set('x-mast-origin', origin), request) });
    return client;
  };
  return {
    discover: (caller: Caller): Promise<CoreReply<Discovery>> => settle(as(caller).GET('/v1/cds-services')),
    call: (caller: Caller, { service, ...body }: Asked): Promise<CoreReply<CallAnswer>> =>
      settle(as(caller).POST('/v1/cds-services/{service}', { params: { path: { service } }, body })),
    goOn: (caller: Caller, continuation: string, { service, patient = 'withheld', ...body }: Asked): Promise<CoreReply<CallAnswer>> =>
      settle(as(caller).POST('/v1/cds-services/{service}/patient', { params: { path: { service } }, body: { ...body, patient, continuation } })),
    keep: (caller: Caller, service: ServiceId, feedback: readonly CardOutcome[]): Promise<CoreReply<{ readonly kept: number }>> =>
      settle(as(caller).POST('/v1/cds-services/{service}/feedback', { params: { path: { service } }, body: { feedback: [...feedback] } })),
  };
}
export type CoreCalls = ReturnType<typeof createCoreCalls>;

type Exchange<Value> = Promise<{ readonly data?: Value; readonly error?: components['schemas']['Problem'] | undefined; readonly response: Response }>;

async function settle<Value>(exchange: Exchange<Value>): Promise<CoreReply<Value>> {
  try {
    const { data, response } = await exchange;
    if (response.ok && data !== undefined) return { ok: true, value: data };
    if (response.status === 401) return { ok: false, refusal: 'unauthenticated' };
    return { ok: false, refusal: response.status >= 400 && response.status < 500 && response.status !== 429 ? 'bad-call' : 'unavailable' };
  } catch {
    return { ok: false, refusal: 'unavailable' };
  }
}
