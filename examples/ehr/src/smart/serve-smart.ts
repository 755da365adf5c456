import { createHash, randomBytes } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import type { Ehr } from '../ehr.ts';
import { publicJwks, signJwt } from '../signing.ts';
import { isRegisteredClient } from './check-client.ts';

/** What this EHR lets the application have; anything else that is asked for is left out. */
const granted = ['launch', 'openid', 'fhirUser', 'patient/Patient.r', 'patient/Patient.read'];
/** Milliseconds. */
const codeMs = 60_000;

/** SMART App Launch 2.2 as a server: EHR launch, PKCE with S256 alone, a confidential client by `private_key_jwt`, id_token by ES384. */
export const serveSmart = (app: FastifyInstance, ehr: Ehr): void => {
  const { settings, codes, launches } = ehr;

  app.get('/jwks.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').header('access-control-allow-origin', '*').send(publicJwks(ehr)));

  app.get<{ Querystring: Record<string, string | string[] | undefined> }>('/oauth/authorize', (request, reply) => {
    const given = (name: string): string => {
      const value = request.query[name];
      return typeof value === 'string' ? value : '';
    };
    const redirectUri = given('redirect_uri');
    // Only an address that was registered is ever gone to.
    if (given('client_id') !== settings.app.clientId || !settings.app.redirectUris.includes(redirectUri)) return reply.code(400).send({ error: 'invalid_request' });
    const back = (answer: Record<string, string>) => {
      const url = new URL(redirectUri);
      for (const [name, value] of Object.entries({ ...answer, state: given('state') })) url.searchParams.set(name, value);
      return reply.redirect(url.href, 302);
    };
    const context = launches.get(given('launch'));
    launches.delete(given('launch'));
    if (ehr.bent.refusal !== undefined) return back({ error: ehr.bent.refusal });
    const isAsked = given('response_type') === 'code' && given('aud') === ehr.fhirBase && given('code_challenge_method') === 'S256' && given('code_challenge').length === 43;
    if (!isAsked || context === undefined) return back({ error: 'invalid_request' });
    const code = randomBytes(32).toString('base64url');
    const scope = given('scope').split(' ').filter((one) => granted.includes(one)).join(' ');
    codes.set(code, { context, redirectUri, challenge: given('code_challenge'), nonce: given('nonce') || undefined, scope, until: ehr.now().getTime() + codeMs });
    return back({ code });
  });

  app.post<{ Body: Record<string, string> }>('/oauth/token', async (request, reply) => {
    const form = request.body;
    const refuse = (error: string, status = 400) => reply.code(status).header('cache-control', 'no-store').send({ error });
    if (!(await isRegisteredClient(ehr, form['client_assertion'] ?? ''))) return refuse('invalid_client', 401);
    const code = codes.get(form['code'] ?? '');
    codes.delete(form['code'] ?? '');
    const challenge = createHash('sha256').update(form['code_verifier'] ?? '').digest('base64url');
    const now = ehr.now().getTime();
    if (form['grant_type'] !== 'authorization_code' || code === undefined || code.until < now || code.redirectUri !== form['redirect_uri'] || code.challenge !== challenge) return refuse('invalid_grant');
    const { context: { practitioner, patient, appContext }, scope, nonce } = code;
    const seconds = Math.floor(now / 1000);
    const accessToken = randomBytes(32).toString('base64url');
    ehr.tokens.set(accessToken, { context: { practitioner, patient }, until: now + ehr.bent.tokenSeconds * 1000 });
    const idToken = await signJwt(ehr, {
      iss: ehr.fhirBase, aud: settings.app.clientId, sub: practitioner.id, fhirUser: `${ehr.fhirBase}/Practitioner/${practitioner.id}`,
      iat: seconds, exp: seconds + 300, ...(nonce === undefined ? {} : { nonce }),
    });
    return reply.header('cache-control', 'no-store').send({
      access_token: accessToken, token_type: 'Bearer', expires_in: ehr.bent.tokenSeconds, scope, id_token: idToken,
      patient: patient.id, encounter: patient.encounterId, need_patient_banner: ehr.bent.needsBanner, ...(appContext === undefined ? {} : { appContext }),
    });
  });
};
