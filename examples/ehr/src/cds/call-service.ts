import { randomBytes, randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Context, Ehr } from '../ehr.ts';
import { patientResource } from '../fhir/patient-resource.ts';
import { signJwt } from '../signing.ts';

const text = z.string().min(1);
const discoverySchema = z.object({ services: z.array(z.object({ id: text, hook: text, title: text.optional(), description: text, prefetch: z.record(text, text).optional() })) });
const cardSchema = z.object({
  uuid: text.optional(),
  summary: text.max(139),
  indicator: z.enum(['info', 'warning', 'critical']),
  detail: text.optional(),
  source: z.object({ label: text }),
  links: z.array(z.object({ label: text, url: z.url(), type: z.enum(['absolute', 'smart']), appContext: text.optional() })).optional(),
  overrideReasons: z.array(z.object({ code: text.optional(), system: text.optional(), display: text })).optional(),
});
const cardsSchema = z.object({ cards: z.array(cardSchema) });

/** A card as a service of another makes it, with the service that it came from. */
export type Card = z.infer<typeof cardSchema> & { readonly serviceId: string };

/** Milliseconds: a record does not wait for advice. */
const timeoutMs = 5_000;

/** One call of a CDS service, signed for the exact address that is called (CDS Hooks 2.0, "Trusting CDS Clients"). Undefined where the service does not answer as the specification says. */
const call = async (ehr: Ehr, url: string, body?: object): Promise<unknown> => {
  const seconds = Math.floor(ehr.now().getTime() / 1000);
  const token = await signJwt(ehr, { iss: ehr.settings.url, aud: url, iat: seconds, exp: seconds + 300, jti: randomUUID() }, { jku: `${ehr.settings.url}/jwks.json` });
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await ehr.fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs), ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
    return response.ok ? ((await response.json().catch(() => ({}))) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

/** Fires `patient-view` at every service that hears it, with what it wants to know beforehand; the cards, in the services' order. A service that fails is passed over: the record opens all the same. */
export const patientView = async (ehr: Ehr, context: Context): Promise<Card[]> => {
  const { cdsUrl } = ehr.settings;
  if (cdsUrl === undefined) return [];
  const { data } = discoverySchema.safeParse(await call(ehr, `${cdsUrl}/cds-services`));
  const asked = (data?.services ?? []).filter(({ hook }) => hook === 'patient-view').map(async ({ id, prefetch = {} }) => {
    const accessToken = randomBytes(32).toString('base64url');
    ehr.tokens.set(accessToken, { context, until: ehr.now().getTime() + ehr.bent.tokenSeconds * 1000 });
    const answer = await call(ehr, `${cdsUrl}/cds-services/${id}`, {
      hook: 'patient-view',
      hookInstance: randomUUID(),
      fhirServer: ehr.fhirBase,
      fhirAuthorization: { access_token: accessToken, token_type: 'Bearer', expires_in: ehr.bent.tokenSeconds, scope: 'patient/Patient.r', subject: ehr.settings.app.clientId, patient: context.patient.id },
      context: { userId: `Practitioner/${context.practitioner.id}`, patientId: context.patient.id, encounterId: context.patient.encounterId },
      prefetch: Object.fromEntries(Object.entries(prefetch).map(([key, query]) => [key, query === 'Patient/{{context.patientId}}' ? patientResource(context.patient) : null])),
    });
    return (cardsSchema.safeParse(answer).data?.cards ?? []).map((card): Card => ({ ...card, serviceId: id }));
  });
  return (await Promise.all(asked)).flat();
};

/** Tells the service that its card was set aside, and why (CDS Hooks 2.0, "Feedback"). */
export const sendFeedback = async (ehr: Ehr, { serviceId, card, reason }: { serviceId: string; card: string; reason?: { code: string; system: string } | undefined }): Promise<boolean> => {
  const { cdsUrl } = ehr.settings;
  const overrideReason = reason === undefined ? {} : { overrideReason: { reason } };
  const feedback = [{ card, outcome: 'overridden', outcomeTimestamp: ehr.now().toISOString(), ...overrideReason }];
  return cdsUrl !== undefined && (await call(ehr, `${cdsUrl}/cds-services/${encodeURIComponent(serviceId)}/feedback`, { feedback })) !== undefined;
};
