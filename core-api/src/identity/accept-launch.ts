import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { markSignedIn } from '../store/sql/mark-signed-in.ts';
import type { Standing } from './admit-staff.ts';
import { admitStaff } from './admit-staff.ts';
import type { ClientKeys } from './client-keys.ts';
import { kidOf } from './client-keys.ts';
import type { RegisteredClient } from './find-client.ts';
import { findClient } from './find-client.ts';
import type { LaunchContent } from './launch-content.ts';
import { nobodysKeys } from './nobodys-keys.ts';
import { provesSignIn } from './proves-sign-in.ts';
import type { AssertionFault, LaunchClaims } from './read-assertion.ts';
import { clockToleranceSeconds, readAssertion } from './read-assertion.ts';
import { spendToken } from './spend-token.ts';

/** Seconds between `iat` and `exp` at most (DESIGN section 6, launch assertion). */
const maxLifeSeconds = 60;

/** Why a launch was refused: for the log; the caller is told `invalid_grant` whatever it was, and a standing. */
export type LaunchRefusal = AssertionFault | 'host' | 'life' | 'origin' | 'sign-in' | 'replay' | Standing;

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
  // A host whose staff another issuer vouches for signs nothing itself: its keys are that issuer's.
  if (host?.kind !== 'host' || host.upstream !== undefined) {
    // As much work as for a host, so that the time does not tell whether there is one; whatever comes of it, nobody is let in.
    await readAssertion(request.assertion, { keys: nobodysKeys(kidOf(request.assertion)), issuer: request.clientId, audience: core.coreUrl, now });
    return failed('host');
  }
  const jwks = await keys(host, kidOf(request.assertion));
  const claims = await readAssertion(request.assertion, { keys: jwks, issuer: host.clientId, audience: core.coreUrl, now });
  if (!claims.ok) return claims;
  const { sub, exp, jti, caseRef, subject } = claims.value;
  const refusal = lifeRefusal(claims.value, now) ?? originRefusal(host, claims.value, request.origin) ?? signInRefusal(host, claims.value, now);
  if (refusal !== undefined) return failed(refusal);
  const account = await admitStaff(core, host, sub, now);
  if (!account.ok) return account;
  if (!(await spendToken(core, host.clientId, jti, new Date(exp * 1000)))) return failed('replay');
  await core.store.tx({ own: host.organisationId }, (db) => db.run(markSignedIn, [host.organisationId, account.value, now]));
  return ok({
    hostId: host.clientId,
    accountId: account.value,
    organisationId: host.organisationId,
    content: { ...(caseRef === undefined ? {} : { caseRef }), ...(subject === undefined ? {} : { subject }) },
  });
}

function lifeRefusal({ iat, exp }: LaunchClaims, now: Date): 'life' | undefined {
  return exp - iat > maxLifeSeconds || exp <= iat || iat > now.getTime() / 1000 + clockToleranceSeconds ? 'life' : undefined;
}

function originRefusal(host: RegisteredClient, { origin }: LaunchClaims, sent: string | undefined): 'origin' | undefined {
  if (origin === undefined && sent === undefined) return host.originRequired ? 'origin' : undefined;
  return origin === sent && origin !== undefined && host.origins.includes(origin) ? undefined : 'origin';
}

/** Of a host that is registered for it, every assertion proves that its user signed in lately with several factors (DESIGN section 6). */
function signInRefusal(host: RegisteredClient, claims: LaunchClaims, now: Date): 'sign-in' | undefined {
  return host.mfaRequired && !provesSignIn(claims, now) ? 'sign-in' : undefined;
}
