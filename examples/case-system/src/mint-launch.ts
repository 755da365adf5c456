import { randomUUID } from 'node:crypto';

import { SignJWT, importJWK } from 'jose';

import type { LaunchSubject } from './case-record.ts';
import type { CaseSystemSettings } from './settings.ts';

/** Seconds a launch is good for; MAST takes at most 60. */
const lifeSeconds = 45;

export type Launch = { staffId: string; signedInAt: Date; record: LaunchSubject; now: Date };

/**
 * The launch assertion of DESIGN section 6: an ES256 JWT by which this host vouches for its signed-in member of staff and names whom the case is about.
 * Single use (`jti`), bound to this origin, good for 45 seconds. This is all that a host has to write on its server.
 */
export const mintLaunch = async (settings: CaseSystemSettings, { staffId, signedInAt, record, now }: Launch): Promise<string> => {
  const seconds = Math.floor(now.getTime() / 1000);
  const { person, address, family, caseRef } = record;
  return new SignJWT({
    origin: new URL(settings.url).origin,
    auth_time: Math.floor(signedInAt.getTime() / 1000),
    amr: ['pwd', 'otp'],
    caseRef,
    subject: { ...(person ? { person } : {}), ...(address ? { address } : {}), ...(family ? { members: family } : {}) },
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...(settings.host.privateJwk.kid === undefined ? {} : { kid: settings.host.privateJwk.kid }) })
    .setIssuer(settings.host.issuer)
    .setSubject(staffId)
    .setAudience(settings.coreUrl)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifeSeconds)
    .setJti(randomUUID())
    .sign(await importJWK(settings.host.privateJwk, 'ES256'));
};
