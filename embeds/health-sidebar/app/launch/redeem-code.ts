import { z } from 'zod';

import { LaunchStopped } from '../smart-fault.ts';
import { allowsPatient } from './allows-patient.ts';
import type { Fetch } from '../../http/ask-server.ts';
import { askServer } from '../../http/ask-server.ts';
import type { PendingLaunch } from './begin-launch.ts';
import type { SigningKeys } from './signing-keys.ts';
import { signClientAssertion } from './signing-keys.ts';

/** A FHIR id (R4, "id"). */
const fhirId = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/);
const tokenSchema = z.object({
  access_token: z.string().min(1).max(16_000),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().optional(),
  scope: z.string().max(4_000).optional(),
  id_token: z.string().max(16_000).optional(),
  patient: fhirId.optional(),
  need_patient_banner: z.boolean().optional(),
});
const refusalSchema = z.object({ error: z.string().regex(/^[a-z_]{1,40}$/) });
const identitySchema = z.object({ nonce: z.string().optional(), fhirUser: z.string().min(1).max(300).optional(), sub: z.string().min(1).max(300).optional() });

/** What the EHR's token answer holds that is used. The tokens go on to the Patient's page and to core, and are then forgotten. */
export type Redeemed = { readonly accessToken: string; readonly idToken: string; readonly staffId: string; readonly patientId: string; readonly needsBanner: boolean; readonly seconds: number | undefined };

/**
 * The code for tokens, with the launch's PKCE verifier and our signed proof. The id_token's own word is only looked at for the nonce and for whom it is: core verifies it. A server that leaves the nonce out is
 * borne with, since PKCE binds the code to this launch (RFC 9700 section 2.1.1). Rejects with `server-unreachable`, `token-refused`, `scope-missing`, `identity-missing` or `patient-missing`.
 */
export const redeemCode = async (options: { fetch: Fetch; keys: SigningKeys; now: () => Date }, launch: PendingLaunch, code: string, redirectUri: string): Promise<Redeemed> => {
  const { server, token, verifier, nonce } = launch;
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await signClientAssertion(options.keys, server, token, options.now()),
  });
  const asked = await askServer(options.fetch, token, { method: 'POST', headers: { accept: 'application/json' }, body });
  if (asked === undefined) throw new LaunchStopped('server-unreachable', 'token');
  const { data } = asked.status === 200 ? tokenSchema.safeParse(asked.body) : {};
  if (data === undefined) throw new LaunchStopped('token-refused', refusalSchema.safeParse(asked.body).data?.error ?? `http-${asked.status}`);
  // A server that grants what was asked may leave `scope` out (RFC 6749 section 5.1).
  if (data.scope !== undefined && !allowsPatient(data.scope)) throw new LaunchStopped('scope-missing');
  const { id_token: idToken, patient } = data;
  const identity = idToken === undefined ? undefined : readPayload(idToken);
  if (idToken === undefined || identity === undefined || (identity.nonce !== undefined && identity.nonce !== nonce)) throw new LaunchStopped('identity-missing', identity === undefined ? 'no-id-token' : 'nonce');
  const staffId = identity[server.staffClaim];
  if (staffId === undefined) throw new LaunchStopped('identity-missing', server.staffClaim);
  if (patient === undefined) throw new LaunchStopped('patient-missing');
  return { accessToken: data.access_token, idToken, staffId, patientId: patient, needsBanner: data.need_patient_banner ?? true, seconds: data.expires_in };
};

const readPayload = (token: string): z.infer<typeof identitySchema> | undefined => {
  try {
    return identitySchema.safeParse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};
