import { randomUUID } from 'node:crypto';

import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';

import type { AnswerWorld } from './answer-world.ts';
import type { Partner } from './partner.ts';

/** Public base URL of the CDS services in test worlds. */
export const cdsUrl = 'http://127.0.0.1:4301';

/** A registered electronic health record and its key. */
export type TestEhr = { readonly clientId: string; readonly issuer: string; readonly key: JWK; readonly organisationId: string };

export type EhrWish = { readonly alg?: 'ES256' | 'ES384' | 'RS384'; readonly issuer?: string; readonly tenant?: string; readonly jku?: string; readonly jwksUri?: string; readonly origins?: readonly string[]; readonly fhirServer?: string; readonly setting?: string; readonly cpisUrl?: string };

/** Registers an EHR of a partner, as setup would. */
export async function addEhr({ database }: Pick<AnswerWorld, 'database'>, partner: Pick<Partner, 'organisationId' | 'code'>, wish: EhrWish = {}): Promise<TestEhr> {
  const clientId = `ehr-${randomUUID().slice(0, 8)}`;
  const issuer = wish.issuer ?? `https://${clientId}.example.org`;
  const key = await newEhrKey(wish.alg ?? 'ES384');
  const jwks = wish.jwksUri === undefined ? { keys: [publicHalf(key)] } : { keys: [] };
  await database.sql("insert into client (client_id, organisation_id, kind, jwks, origins, jwks_uri) values ($1, $2, 'ehr', $3, $4, $5)", [clientId, partner.organisationId, JSON.stringify(jwks), wish.origins ?? [], wish.jwksUri ?? null]);
  await database.sql('insert into ehr (client_id, organisation_id, issuer, tenant, jku, fhir_server, setting, cpis_url) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    clientId, partner.organisationId, issuer, wish.tenant ?? '', wish.jku ?? null, wish.fhirServer ?? null, wish.setting ?? null, wish.cpisUrl ?? null,
  ]);
  return { clientId, issuer, key, organisationId: partner.organisationId };
}

/** What a test changes in a token; undefined takes a member out. */
export type CallChanges = { readonly header?: Readonly<Record<string, unknown>>; readonly claims?: Readonly<Record<string, unknown>>; readonly key?: JWK; readonly now?: Date };

/** Header and claims of a good token for a path of the CDS services, with changes. */
export function callParts(ehr: TestEhr, path: string, { header = {}, claims = {}, now = new Date() }: CallChanges = {}): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const iat = Math.floor(now.getTime() / 1000);
  const whole = (parts: object): Record<string, unknown> => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return {
    header: whole({ alg: ehr.key.alg, kid: ehr.key.kid, typ: 'JWT', ...header }),
    claims: whole({ iss: ehr.issuer, aud: `${cdsUrl}${path}`, iat, exp: iat + 300, jti: randomUUID(), ...claims }),
  };
}

/** A token as the CDS Hooks sandbox signs it: one endpoint, five minutes. */
export async function signCall(ehr: TestEhr, path: string, changes: CallChanges = {}): Promise<string> {
  const { header, claims } = callParts(ehr, path, changes);
  const key = changes.key ?? ehr.key;
  const alg = String(header['alg']);
  return new SignJWT(claims).setProtectedHeader({ ...header, alg }).sign(await importJWK(key, alg));
}

export async function newEhrKey(alg: 'ES256' | 'ES384' | 'RS384', kid: string = randomUUID()): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg };
}

export function publicHalf({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...rest }: JWK): JWK {
  return { ...rest, use: 'sig' };
}
