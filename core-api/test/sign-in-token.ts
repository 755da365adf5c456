import { randomBytes, randomUUID } from 'node:crypto';

import type { JWK } from 'jose';
import { importJWK, SignJWT } from 'jose';

import type { Role } from '../src/shared/roles.ts';
import type { Partner } from './partner.ts';
import type { TestDatabase } from './pg.ts';

/** Whom a test signs in: who they are and when they last gave a second factor. */
export type SignInWish = {
  /** Default: the partner's own member of staff, whatever role they have by then. */
  readonly role?: Role;
  /** Tells two accounts of one role apart, where one must not approve what they asked for themselves. */
  readonly name?: string;
  /** Just now (true), or so many seconds ago. */
  readonly steppedUp?: boolean | number;
};

/** The accounts that a test world makes as it goes, and sessions of theirs, and access tokens as the token service signs them. */
export function signIns(database: TestDatabase, coreUrl: string, now: () => Date) {
  const accounts = new Map<string, string>();
  const [signingKey = {}] = database.keys.tokenSigningJwks().keys;

  async function account(partner: Partner, role: Role, name = 'one'): Promise<string> {
    const known = accounts.get(`${partner.code} ${role} ${name}`);
    if (known !== undefined) return known;
    const accountId = randomUUID();
    accounts.set(`${partner.code} ${role} ${name}`, accountId);
    const sealed = database.keys.seal(partner.organisationId, 'account', accountId, { name: `${role} ${name}`, email: `${name}@example.org`, staffId: `staff-${role}-${name}` });
    await database.sql('insert into account (organisation_id, account_id, email_mac, sealed, role) values ($1, $2, $3, $4, $5)', [partner.organisationId, accountId, database.keys.macBytes('email', accountId), sealed, role]);
    return accountId;
  }

  return {
    /** Id of the account that {@link token} signs in. */
    account,
    async token(partner: Partner, { role, name, steppedUp = false }: SignInWish = {}): Promise<string> {
      const sub = role === undefined ? partner.accountId : await account(partner, role, name);
      const iat = Math.floor(now().getTime() / 1000);
      const age = typeof steppedUp === 'number' ? steppedUp : 0;
      const sid = randomUUID();
      await database.sql(
        `insert into user_session (organisation_id, session_id, account_id, browser_mac, amr, signed_in_at, stepped_up_at, last_active_at, idle_seconds, expires_at)
         values ($1, $2, $3, $4, '{pwd,otp,mfa}', to_timestamp($5), to_timestamp($6), to_timestamp($7), 3600, to_timestamp($5) + interval '12 hours')`,
        [partner.organisationId, sid, sub, randomBytes(32), iat - age, steppedUp === false ? null : iat - age, iat],
      );
      const claims = { client_id: 'mast-portal', scope: 'answer govern', org: partner.organisationId, sid, auth_time: iat - age, amr: ['pwd', 'otp', 'mfa'] };
      const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: String(signingKey['kid']) });
      return jwt.setIssuer(coreUrl).setAudience(coreUrl).setSubject(sub).setIssuedAt(iat).setExpirationTime(iat + 900).setJti(randomUUID()).sign(await importJWK(signingKey as JWK, 'ES256'));
    },
  };
}
