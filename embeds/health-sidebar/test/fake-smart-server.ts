import { createHash } from 'node:crypto';

import { compactVerify, createLocalJWKSet, decodeJwt } from 'jose';

import type { Fetch } from '../http/ask-server.ts';

/** What a test bends, and what was asked. */
export type FakeSmartServer = {
  readonly fetch: Fetch;
  readonly asked: { url: string; method: string; authorization: string | null; form: Record<string, string> }[];
  /** Answers instead of the server's own, by the end of the path. */
  instead: Record<string, () => Response | Promise<Response>>;
  token: Record<string, unknown>;
  patient: Record<string, unknown>;
  /** Of the authorization request that was sent: the code that it gives is redeemed against it. */
  authorized: URLSearchParams | undefined;
};

export const base = 'https://ehr.example.org/fhir';
export const tokenUrl = 'https://auth.example.org/token';

/** The id_token as the application reads it; nobody here verifies it, since core does. */
export const unverified = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

/**
 * A SMART server as the specification describes it (SMART App Launch 2.2), behind `fetch`: it redeems one code, for the PKCE verifier of the request that it was given for, from a client that proves itself by a
 * key of its published set.
 */
export const fakeSmartServer = (publicKeys: () => { keys: Record<string, string>[] }): FakeSmartServer => {
  const json = (body: unknown, status = 200): Response => Response.json(body, { status });
  const server: FakeSmartServer = {
    asked: [],
    instead: {},
    token: {},
    patient: {},
    authorized: undefined,
    fetch: async (input, init) => {
      const url = new URL(input);
      const form = Object.fromEntries(init.body instanceof URLSearchParams ? init.body : []);
      server.asked.push({ url: url.href, method: init.method ?? 'GET', authorization: new Headers(init.headers).get('authorization'), form });
      const [, bent] = Object.entries(server.instead).find(([end]) => url.pathname.endsWith(end)) ?? [];
      if (bent !== undefined) return bent();
      if (url.href === `${base}/.well-known/smart-configuration`) {
        return json({ authorization_endpoint: 'https://auth.example.org/authorize?tenant=a', token_endpoint: tokenUrl, code_challenge_methods_supported: ['S256'] });
      }
      if (url.href === tokenUrl) return redeem(form);
      if (url.href === `${base}/Patient/p-1`) return json(server.patient);
      return json({}, 404);
    },
  };
  const redeem = async (form: Record<string, string>): Promise<Response> => {
    const authorized = server.authorized ?? new URLSearchParams();
    const assertion = form['client_assertion'] ?? '';
    const { payload, protectedHeader } = await compactVerify(assertion, createLocalJWKSet(publicKeys() as never));
    const claims = decodeJwt(assertion);
    const right =
      payload.length > 0 &&
      protectedHeader.typ === 'JWT' &&
      claims.iss === 'mast-app' && claims.sub === 'mast-app' && typeof claims.jti === 'string' &&
      (claims.exp ?? 0) - (claims.iat ?? 0) <= 300 &&
      form['client_assertion_type'] === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' &&
      form['grant_type'] === 'authorization_code' && form['code'] === 'the-code' &&
      form['redirect_uri'] === authorized.get('redirect_uri') &&
      createHash('sha256').update(form['code_verifier'] ?? '').digest('base64url') === authorized.get('code_challenge');
    server.authorized = undefined;
    if (!right) return json({ error: 'invalid_grant' }, 400);
    const idToken = unverified({ iss: base, nonce: authorized.get('nonce'), fhirUser: `${base}/Practitioner/7`, sub: 'sub-7' });
    const answer = { access_token: 'ehr-access', token_type: 'Bearer', expires_in: 600, scope: authorized.get('scope'), id_token: idToken, patient: 'p-1', need_patient_banner: true, encounter: 'e-1', ...server.token };
    return json(Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== null)));
  };
  return server;
};

/** A patient as UK Core writes one. */
export const patient = (changes: object = {}): Record<string, unknown> => ({
  resourceType: 'Patient',
  id: 'p-1',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }],
  name: [{ use: 'official', family: 'Jones', given: ['Mair', 'Elen'] }],
  birthDate: '2011-03-12',
  address: [{ use: 'home', line: ['12 Example Street'], city: 'Swansea', postalCode: 'SA1 1AA' }],
  ...changes,
});
