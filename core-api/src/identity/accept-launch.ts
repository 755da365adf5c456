import { accountStanding } from '../access/account-standing.ts';
import type { Core } from '../core.ts';
import { staffMac } from '../people/account-content.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { Db } from '../store/store.ts';
import { markSignedIn } from '../store/sql/mark-signed-in.ts';
import { countWaitingApplications } from '../store/sql/count-waiting-applications.ts';
import { selectHostAccount } from '../store/sql/select-host-account.ts';
import type { ClientKeys } from './client-keys.ts';
import { kidOf } from './client-keys.ts';
import type { RegisteredClient } from './find-client.ts';
import { findClient } from './find-client.ts';
import { hostStaffMac } from './host-staff-mac.ts';
import type { LaunchContent } from './launch-content.ts';
import type { AssertionFault, LaunchClaims } from './read-assertion.ts';
import { clockToleranceSeconds, readAssertion } from './read-assertion.ts';
import { spendToken } from './spend-token.ts';

/** Seconds between `iat` and `exp` at most (DESIGN section 6, launch assertion). */
const maxLifeSeconds = 60;
/** How old a sign-in may be that a host vouches for: a shift. Judgement. */
const maxSignInSeconds = 12 * 3600;
/** The public key of RFC 7515 appendix A.3, for work that lets nobody in. */
const nobodysKey = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' };
/** More than one factor (RFC 8176). */
const severalFactors: ReadonlySet<string> = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm']);

/**
 * How the account stands of somebody for whom a host vouched in an assertion that is right in everything else. That is said to the caller, who then knows of its own
 * staff what it may: whether they have to apply, to wait, or to ask.
 */
export const standings = ['no-account', 'awaiting-approval', 'suspended'] as const;
/** Why a launch was refused: for the log; the caller is told `invalid_grant` whatever it was, and a standing. */
export type LaunchRefusal = AssertionFault | 'host' | 'life' | 'origin' | 'sign-in' | 'replay' | (typeof standings)[number];

export type AcceptedLaunch = {
  readonly hostId: string;
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly content: LaunchContent;
};

/**
 * Checks a host's launch assertion as DESIGN section 6 pins it: ES256 with a `kid` of that host, `iss` = client id, `aud` = this service alone, at most 60
 * seconds of life, used once, an origin that is registered and equal to the form's, and a staff id linked to an active account of the host's own
 * organisation. The id is spent only after every other check, so that a wrong request does not use up a right assertion.
 */
export async function acceptLaunch(
  core: Core,
  keys: ClientKeys,
  request: { readonly clientId: string; readonly assertion: string; readonly origin: string | undefined },
): Promise<Result<AcceptedLaunch, LaunchRefusal>> {
  const host = await findClient(core, request.clientId);
  const now = core.clock.now();
  if (host?.kind !== 'host') {
    // As much work as for a host, so that the time does not tell whether there is one; whatever comes of it, nobody is let in.
    await readAssertion(request.assertion, { keys: { keys: [{ ...nobodysKey, kid: kidOf(request.assertion) ?? '' }] }, issuer: request.clientId, audience: core.coreUrl, now });
    return failed('host');
  }
  const jwks = await keys(host, kidOf(request.assertion));
  const claims = await readAssertion(request.assertion, { keys: jwks, issuer: host.clientId, audience: core.coreUrl, now });
  if (!claims.ok) return claims;
  const { sub, exp, jti, caseRef, subject } = claims.value;
  const refusal = lifeRefusal(claims.value, now) ?? originRefusal(host, claims.value, request.origin) ?? signInRefusal(host, claims.value, now);
  if (refusal !== undefined) return failed(refusal);
  const account = await core.store.tx({ own: host.organisationId, readOnly: true }, async (db) => {
    const found = await db.one(selectHostAccount, [host.clientId, hostStaffMac(core.keys, host.clientId, sub)]);
    return found?.organisation_id === host.organisationId ? ok(found) : failed(await standingWithout(db, core, host.organisationId, sub, now));
  });
  if (!account.ok) return account;
  if (accountStanding(account.value, londonDay(now)) === 'none') return failed('suspended');
  if (!(await spendToken(core, host.clientId, jti, new Date(exp * 1000)))) return failed('replay');
  await core.store.tx({ own: host.organisationId }, (db) => db.run(markSignedIn, [host.organisationId, account.value.account_id, now]));
  return ok({
    hostId: host.clientId,
    accountId: account.value.account_id as AccountId,
    organisationId: host.organisationId,
    content: { ...(caseRef === undefined ? {} : { caseRef }), ...(subject === undefined ? {} : { subject }) },
  });
}

/** Of a staff id that no account is linked to: whether an application for one waits. */
async function standingWithout(db: Db, core: Core, organisationId: OrganisationId, staffId: string, now: Date): Promise<'no-account' | 'awaiting-approval'> {
  const counted = await db.one(countWaitingApplications, [organisationId, staffMac(core.keys, organisationId, staffId), now]);
  return (counted?.waiting ?? 0) > 0 ? 'awaiting-approval' : 'no-account';
}

function lifeRefusal({ iat, exp }: LaunchClaims, now: Date): 'life' | undefined {
  return exp - iat > maxLifeSeconds || exp <= iat || iat > now.getTime() / 1000 + clockToleranceSeconds ? 'life' : undefined;
}

function originRefusal(host: RegisteredClient, { origin }: LaunchClaims, sent: string | undefined): 'origin' | undefined {
  if (origin === undefined && sent === undefined) return host.originRequired ? 'origin' : undefined;
  return origin === sent && origin !== undefined && host.origins.includes(origin) ? undefined : 'origin';
}

/** Of a host that is registered for it, every assertion proves that its user signed in lately with several factors (DESIGN section 6). */
function signInRefusal(host: RegisteredClient, { auth_time: authTime, amr }: LaunchClaims, now: Date): 'sign-in' | undefined {
  if (!host.mfaRequired) return undefined;
  const age = now.getTime() / 1000 - (authTime ?? Number.NEGATIVE_INFINITY);
  const isProven = age <= maxSignInSeconds && age >= -clockToleranceSeconds && amr?.some((method) => severalFactors.has(method)) === true;
  return isProven ? undefined : 'sign-in';
}
