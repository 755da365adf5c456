import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

/** One assertion that core refuses, as core-api's own launch tests have it: what is said of it there is what this checker must say. */
export type LaunchCase = {
  name: string;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  long?: Record<string, number>;
  form?: Record<string, string>;
  key?: 'police' | 'connector';
  raw?: string;
  first?: string;
  error: string;
  reason?: string;
};

/** The table of core-api/src/http/oauth/launch-refused.pg.test.ts. */
export const launchCases = parse(readFileSync(new URL('../../../core-api/src/http/oauth/cases/launches.yaml', import.meta.url), 'utf8')) as LaunchCase[];

const newKey = (): { privateKey: KeyObject; publicKey: KeyObject } => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const [own, another] = [newKey(), newKey()];
const kid = '0198f000-0000-7000-8000-00000000000a';

/** The council's host as it is registered in core's tests; the flags are those that a case asks for. */
export const registrationFor = (first: string | undefined) => ({
  id: 'host-e08000030',
  origins: ['https://case.e08000030.example.org'],
  jwks: { keys: [{ ...(own.publicKey.export({ format: 'jwk' }) as { kty: string }), kid }] },
  ...(first === 'require-origin' ? { originRequired: true } : {}),
  ...(first === 'require-mfa' ? { provesSignIn: true } : {}),
});
export const coreUrl = 'http://127.0.0.1:4300';

const part = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const header = { alg: 'ES256', kid };
const canary = { subject: { person: { family: 'Canaryname', dateOfBirth: '1968-11-04' } }, caseRef: 'CASE-CANARY' };
const claimsAt = (now: number): Record<string, unknown> => ({ iss: 'host-e08000030', sub: 'staff-e08000030', aud: coreUrl, iat: now, exp: now + 60, jti: randomUUID(), ...canary });

/** A compact JWS of any header and payload, signed with a P-256 key however wrong the rest is. */
export const signed = (head: unknown, payload: unknown, key: KeyObject = own.privateKey): string => {
  const text = `${part(head)}.${part(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

/** The assertion from which every case starts, with other claims. */
export const good = (now: Date, claims: Record<string, unknown> = {}): string => signed(header, { ...claimsAt(Math.floor(now.getTime() / 1000)), ...claims });

/** The same, signed as OpenSSL signs where nobody tells it otherwise. */
export const derSigned = (now: Date): string => {
  const text = good(now).split('.').slice(0, 2).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), own.privateKey).toString('base64url')}`;
};

const byHand = (raw: string, now: number): string => {
  const claims = claimsAt(now);
  const whole = signed(header, claims);
  const [head = '', body = ''] = whole.split('.');
  const unsigned = (alg: string, signature: (text: string) => Buffer): string => {
    const text = `${part({ ...header, alg })}.${part(claims)}`;
    return `${text}.${signature(text).toString('base64url')}`;
  };
  const made: Record<string, () => string> = {
    'alg-none': () => unsigned('none', () => Buffer.alloc(0)),
    'alg-none-cased': () => unsigned('NoNe', () => Buffer.alloc(0)),
    'hs256-of-public-key': () => unsigned('HS256', (text) => createHmac('sha256', JSON.stringify(own.publicKey.export({ format: 'jwk' }))).update(text).digest()),
    rs256: () => unsigned('RS256', (text) => sign('sha256', Buffer.from(text), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)),
    es384: () => unsigned('ES384', (text) => sign('sha384', Buffer.from(text), generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)),
    'changed-after-signing': () => `${head}.${part({ ...claims, sub: 'staff-p-wmp' })}.${whole.split('.')[2]}`,
    'empty-signature': () => `${head}.${body}.`,
    'zero-signature': () => `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
    'embedded-jwk': () => signed({ ...header, jwk: another.publicKey.export({ format: 'jwk' }) }, claims, another.privateKey),
    crit: () => signed({ ...header, crit: ['exp'], exp: 1 }, claims),
    'b64-false': () => signed({ ...header, crit: ['b64'], b64: false }, claims),
    nested: () => signed(header, whole),
    'list-payload': () => signed(header, [claims]),
    'duplicate-sub': () => signed(header, JSON.stringify(claims).replace('{', '{"sub":"staff-p-wmp",')),
    'duplicate-kid': () => signed(JSON.stringify(header).replace('{', '{"kid":"another",'), claims),
    'five-parts': () => `${whole}.a.b`,
    'no-token': () => 'canaryname',
    'twice-in-form': () => whole,
  };
  const make = made[raw];
  if (make === undefined) throw new Error(`core's table has a new way of making an assertion by hand, ${raw}: make it here too`);
  return make();
};

const inTime = (value: unknown, now: number): unknown => {
  const [whole, offset] = typeof value === 'string' ? (/^now([+-]\d+)?$/.exec(value) ?? []) : [];
  return whole === undefined ? (value === null ? undefined : value) : now + Number(offset ?? 0);
};
const timed = (values: Record<string, unknown> = {}, now: number): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inTime(value, now)]));

/** The assertion of a case at a moment, made as core's test makes it. */
export const assertionOf = (one: LaunchCase, at: Date): string => {
  const now = Math.floor(at.getTime() / 1000);
  if (one.raw !== undefined) return byHand(one.raw, now);
  const padded = Object.fromEntries(Object.entries(one.long ?? {}).map(([name, length]) => [name, 'x'.repeat(length)]));
  return signed({ ...header, ...timed(one.header, now) }, { ...claimsAt(now), ...timed(one.claims, now), ...padded }, one.key === undefined ? own.privateKey : another.privateKey);
};
