// Node 20 or newer, nothing to install. Prints a launch assertion: `node launch.mjs key.pem staff-id` (the rest from the environment).
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An ES256 JWT, good for 45 seconds, used once. `host`: { id, kid, key (a private P-256 key) }; `launch`: who is signed in, and whom the open case is about. */
export const mintLaunch = (host, mast, launch) => {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'ES256', typ: 'JWT', kid: host.kid };
  const claims = { iss: host.id, sub: launch.staffId, aud: mast, iat: now, exp: now + 45, jti: randomUUID(), origin: launch.origin, caseRef: launch.caseRef, subject: launch.subject };
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), { key: host.key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

const [keyFile, staffId] = process.argv.slice(2);
const { MAST_HOST_ID: id, MAST_KID: kid, MAST_CORE_URL: mast, HOST_ORIGIN: origin } = process.env;
const subject = { person: { given: 'Siân', family: "O'Neill", dateOfBirth: '2011-03-12' } };
process.stdout.write(mintLaunch({ id, kid, key: createPrivateKey(readFileSync(keyFile)) }, mast, { staffId, origin, caseRef: 'CC-1', subject }));
