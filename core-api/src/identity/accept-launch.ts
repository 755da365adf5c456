import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';

import { accountStanding } from '../access/account-standing.ts';
import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { markSignedIn } from '../store/sql/mark-signed-in.ts';
import { selectHostAccount } from '../store/sql/select-host-account.ts';
import { findClient } from './find-client.ts';
import { hostStaffMac } from './host-staff-mac.ts';
import type { LaunchContent } from './launch-content.ts';
import { launchContentSchema } from './launch-content.ts';
import { spendToken } from './spend-token.ts';

/** Seconds between `iat` and `exp` at most (DESIGN section 6, launch assertion). */
const maxLifeSeconds = 60;
/** Seconds by which a host's clock may differ. Judgement. */
const clockToleranceSeconds = 5;

/** Why a launch was refused: for the log; the caller is told `invalid_grant` whatever it was. */
export type LaunchRefusal = 'host' | 'signature' | 'claims' | 'life' | 'origin' | 'replay' | 'account';

export type AcceptedLaunch = {
  readonly hostId: string;
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly content: LaunchContent;
};

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(200),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1).max(200),
  origin: z.string().optional(),
  auth_time: z.int().optional(),
  amr: z.array(z.string()).optional(),
  ...launchContentSchema.shape,
});

/**
 * Checks a host's launch assertion as DESIGN section 6 pins it: ES256 with a `kid` of that host, `iss` = client id, `aud` = this service, at most 60
 * seconds of life, used once, an origin that is registered and equal to the form's, and a staff id linked to an active account of the host's own
 * organisation. The id is spent only after every other check, so that a wrong request does not use up a right assertion.
 */
export async function acceptLaunch(
  core: Core,
  request: { readonly clientId: string; readonly assertion: string; readonly origin: string | undefined },
): Promise<Result<AcceptedLaunch, LaunchRefusal>> {
  const host = await findClient(core, request.clientId);
  if (host?.kind !== 'host') return failed('host');
  const now = core.clock.now();
  let payload: unknown;
  try {
    const verified = await jwtVerify(request.assertion, createLocalJWKSet({ keys: host.jwks.keys.map((key) => ({ ...key })) }), {
      algorithms: ['ES256'],
      issuer: host.clientId,
      audience: core.coreUrl,
      currentDate: now,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['iss', 'sub', 'aud', 'iat', 'exp', 'jti'],
    });
    // Without a kid, jose would try the only key of a set; the contract asks for one, so that keys can be rotated.
    if (verified.protectedHeader.kid === undefined) return failed('signature');
    payload = verified.payload;
  } catch {
    return failed('signature');
  }
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return failed('claims');
  const { sub, iat, exp, jti, origin, caseRef, subject } = claims.data;
  if (exp - iat > maxLifeSeconds || exp <= iat || iat > now.getTime() / 1000 + clockToleranceSeconds) return failed('life');
  if (origin !== request.origin || (origin !== undefined && !host.origins.includes(origin))) return failed('origin');
  const account = await core.store.tx({ own: host.organisationId, readOnly: true }, (db) =>
    db.one(selectHostAccount, [host.clientId, hostStaffMac(core.keys, host.clientId, sub)]),
  );
  if (account === undefined || account.organisation_id !== host.organisationId || accountStanding(account, londonDay(now)) === 'none') return failed('account');
  if (!(await spendToken(core, host.clientId, jti, new Date(exp * 1000)))) return failed('replay');
  await core.store.tx({ own: host.organisationId }, (db) => db.run(markSignedIn, [host.organisationId, account.account_id, now]));
  return ok({
    hostId: host.clientId,
    accountId: account.account_id as AccountId,
    organisationId: host.organisationId,
    content: { ...(caseRef === undefined ? {} : { caseRef }), ...(subject === undefined ? {} : { subject }) },
  });
}
