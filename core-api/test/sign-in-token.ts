import { randomUUID } from 'node:crypto';

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

/** The accounts that a test world makes as it goes, and access tokens of theirs as the token service signs them. */
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
      const claims = { client_id: 'mast-portal', scope: 'user', org: partner.organisationId, sid: randomUUID(), auth_time: iat, amr: ['pwd', 'otp'], ...(steppedUp === false ? {} : { stepped_up_at: iat - age }) };
      const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: String(signingKey['kid']) });
      return jwt.setIssuer(coreUrl).setAudience(coreUrl).setSubject(sub).setIssuedAt(iat).setExpirationTime(iat + 900).setJti(randomUUID()).sign(await importJWK(signingKey as JWK, 'ES256'));
    },
  };
}
