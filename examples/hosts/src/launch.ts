import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';

/** Whom a page is about, under the host's own key. */
export type HostCase = { readonly key: string; readonly title: string; readonly subject: object };
export type HostSettings = {
  readonly hostId: string;
  readonly privateJwk: JsonWebKey & { readonly kid?: string };
  readonly staffId: string;
  readonly cases: readonly HostCase[];
  readonly coreUrl: string;
  readonly embedUrl: string;
  /** This host's own origin. */
  readonly url: string;
};

/** A launch assertion for whoever is signed in (here always the same) and whom the page is about: ES256, 45 seconds, used once, bound to this origin. */
export const mintLaunch = (settings: HostSettings, { key, subject }: HostCase, now: Date): string => {
  const { kid, ...jwk } = settings.privateJwk;
  const iat = Math.floor(now.getTime() / 1000);
  const claims = { iss: settings.hostId, sub: settings.staffId, aud: settings.coreUrl, iat, exp: iat + 45, jti: randomUUID(), origin: settings.url, caseRef: key, subject };
  const text = [{ alg: 'ES256', typ: 'JWT', kid }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};
