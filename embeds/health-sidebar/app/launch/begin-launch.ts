import { createHash, randomBytes } from 'node:crypto';

import type { SmartServer } from '../smart-settings.ts';
import type { OneTimeStore } from './one-time-store.ts';
import type { SmartConfiguration } from './read-configuration.ts';

/** All that is asked for: who looks, and the one patient who is open. */
export const smartScope = 'launch openid fhirUser patient/Patient.r';

/** A launch that waits for the EHR's answer, under its `state`. */
export type PendingLaunch = { readonly server: SmartServer; readonly token: string; readonly verifier: string; readonly nonce: string };

/** Where the browser goes to be authorised (SMART App Launch 2.2, "Obtain authorization code"): PKCE with S256, `aud` = the FHIR base, and a `state` of 256 bits under which the launch waits here. */
export const beginLaunch = (launches: OneTimeStore<PendingLaunch>, server: SmartServer, { authorize, token }: SmartConfiguration, launch: string, redirectUri: string): string => {
  const verifier = randomBytes(32).toString('base64url');
  const nonce = randomBytes(32).toString('base64url');
  const state = launches.put({ server, token, verifier, nonce });
  const url = new URL(authorize);
  const parameters = {
    response_type: 'code',
    client_id: server.clientId,
    redirect_uri: redirectUri,
    launch,
    scope: smartScope,
    state,
    nonce,
    aud: server.iss,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
};
