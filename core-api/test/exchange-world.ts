import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomUUID } from 'node:crypto';

import { SignJWT } from 'jose';

import { hostStaffMac } from '../src/identity/host-staff-mac.ts';
import type { AnswerWorld } from './answer-world.ts';

export const practitioner = 'https://ehr.example.org/fhir/Practitioner/7';
export const tenant = '00000000-0000-4000-8000-000000000001';
export const objectId = '00000000-0000-4000-8000-000000000007';
const apiId = '00000000-0000-4000-8000-0000000000a1';

/** A hospital's SMART server and an Entra tenant that vouch for the council's one member of staff. */
export type ExchangeWorld = {
  readonly smartKey: KeyObject;
  readonly entraKey: KeyObject;
  /** Claims of a good token at a moment. */
  claims(host: 'smart' | 'entra', changes?: Record<string, unknown>): Record<string, unknown>;
  /** A good token, as the issuer would sign it: ES384 and RS256. */
  token(host: 'smart' | 'entra', changes?: Record<string, unknown>): Promise<string>;
  /** The form of the exchange. */
  form(host: 'smart' | 'entra', token: string, changes?: Record<string, string | null>): Record<string, string>;
};

/** Registers both hosts in a world. */
export async function exchangeWorld({ database, council, core }: Pick<AnswerWorld, 'database' | 'council' | 'core'>): Promise<ExchangeWorld> {
  const smart = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const entra = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const upstreams = {
    smart: { kind: 'smart', issuer: 'https://ehr.example.org/fhir', audience: 'mast-app', staffClaim: 'fhirUser' },
    entra: { kind: 'entra', issuer: `https://login.example.org/${tenant}/v2.0`, audience: apiId, tenant, scope: 'access_as_user' },
  };
  const keys = { smart: { ...smart.publicKey.export({ format: 'jwk' }), kid: 'ehr-1', alg: 'ES384' }, entra: { ...entra.publicKey.export({ format: 'jwk' }), kid: 'tenant-1', alg: 'RS256' } };
  for (const [host, staffId] of [['smart', practitioner], ['entra', objectId]] as const) {
    const id = `host-${host}`;
    await database.sql(`insert into client (client_id, organisation_id, kind, jwks, origins, status, upstream) values ($1, $2, 'host', $3, '{}', 'active', $4)`, [
      id, council.organisationId, JSON.stringify({ keys: [keys[host]] }), JSON.stringify(upstreams[host]),
    ]);
    await database.sql('insert into host_staff values ($1, $2, $3, $4)', [id, hostStaffMac(core.keys, id, staffId), council.organisationId, council.accountId]);
  }
  const claims: ExchangeWorld['claims'] = (host, changes = {}) => {
    const iat = Math.floor(core.clock.now().getTime() / 1000);
    const { issuer, audience } = upstreams[host];
    const own = host === 'smart'
      ? { sub: 'sub-7', fhirUser: practitioner, nonce: randomUUID() }
      : { sub: 'pairwise', tid: tenant, oid: objectId, ver: '2.0', scp: 'access_as_user', azp: apiId, uti: randomUUID(), name: 'Canaryname' };
    return { iss: issuer, aud: audience, iat, exp: iat + 300, ...own, ...changes };
  };
  return {
    smartKey: smart.privateKey,
    entraKey: entra.privateKey,
    claims,
    token: (host, changes) =>
      new SignJWT(claims(host, changes)).setProtectedHeader(host === 'smart' ? { alg: 'ES384', kid: 'ehr-1', typ: 'JWT' } : { alg: 'RS256', kid: 'tenant-1', typ: 'JWT', x5t: 'tenant-1' }).sign(host === 'smart' ? smart.privateKey : entra.privateKey),
    form: (host, token, changes = {}) => {
      const form = {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        client_id: `host-${host}`,
        subject_token: token,
        subject_token_type: `urn:ietf:params:oauth:token-type:${host === 'smart' ? 'id_token' : 'access_token'}`,
        subject: JSON.stringify({ person: { family: 'Canaryname', dateOfBirth: '1968-11-04' } }),
        ...changes,
      };
      return Object.fromEntries(Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null));
    },
  };
}
