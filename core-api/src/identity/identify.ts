import type { JSONWebKeySet } from 'jose';

import type { Principal, UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { selectAccount } from '../store/sql/select-account.ts';
import { selectUser } from '../store/sql/select-user.ts';
import { findClient } from './find-client.ts';
import { openSignIn } from './sessions/open-sign-in.ts';
import { standingOf } from './standing-of.ts';
import type { TokenClaims } from './verify-token.ts';
import { createVerifyToken } from './verify-token.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Checks an access token, then asks the database whether account, host and client are still active and which feeds are still granted: a suspension, a changed
 * permission or a step of friction acts on the next request.
 */
export function createIdentify(core: Core, publicKeys: JSONWebKeySet): (token: string) => Promise<Principal | undefined> {
  const verifyToken = createVerifyToken(core, publicKeys);
  return async (token) => {
    const claims = await verifyToken(token);
    if (claims === undefined) return undefined;
    if (claims.act !== undefined) return userOf(core, claims, claims.act.sub);
    return claims.sid === undefined ? connectorOf(core, claims) : ownOf(core, claims, claims.sid);
  };
}

async function connectorOf(core: Core, claims: TokenClaims): Promise<Principal | undefined> {
  const client = await findClient(core, claims.client_id);
  if (client?.kind !== 'connector' || isTakenBack(claims, client.tokensFrom)) return undefined;
  const scopes = scopesOf(claims);
  const feeds = client.feeds.filter((feed) => scopes.includes(`feed:${feed}`));
  return { kind: 'connector', clientId: client.clientId, organisationId: client.organisationId, feeds };
}

/** A host's token is for a member of staff of its own organisation, and for answers only. */
async function userOf(core: Core, claims: TokenClaims, hostId: string): Promise<UserPrincipal | undefined> {
  const scopes = scopesOf(claims);
  const { org, sub } = claims;
  if (hostId !== claims.client_id || org === undefined || !uuid.test(org) || !uuid.test(sub) || !scopes.includes('answer')) return undefined;
  const organisationId = org as OrganisationId;
  const user = await core.store.tx({ own: organisationId, readOnly: true, plans: 'generic' }, (db) => db.one(selectUser, [hostId, organisationId, sub]));
  const standing = standingOf(core, user, claims.iat);
  if (user === undefined || standing === 'none' || isTakenBack(claims, user.tokensFrom ?? undefined)) return undefined;
  return { kind: 'user', accountId: sub as AccountId, organisationId, role: user.role, hostId, launchId: claims.launch, confirmationOverdue: standing === 'confirmation-overdue', friction: user.friction ?? undefined, scopes };
}

/** Somebody who signed in with us, or through their organisation's own sign-in. */
async function ownOf(core: Core, claims: TokenClaims, sessionId: string): Promise<UserPrincipal | undefined> {
  const { org, sub } = claims;
  if (org === undefined || !uuid.test(org) || !uuid.test(sub)) return undefined;
  const organisationId = org as OrganisationId;
  const [session, user] = await Promise.all([
    openSignIn(core, organisationId, sub as AccountId, sessionId),
    core.store.tx({ own: organisationId, readOnly: true, plans: 'generic' }, (db) => db.one(selectAccount, [organisationId, sub])),
  ]);
  if (session === undefined || user === undefined) return undefined;
  const standing = standingOf(core, user, session.authTime);
  if (standing === 'none') return undefined;
  return { kind: 'user', accountId: sub as AccountId, organisationId, role: user.role, session, confirmationOverdue: standing === 'confirmation-overdue', friction: user.friction ?? undefined, scopes: scopesOf(claims) };
}

/** A key of the client was taken back after this token was issued: whoever had the key may have the token. Of one second, the later part is lost. */
function isTakenBack({ iat }: TokenClaims, tokensFrom: Date | undefined): boolean {
  return tokensFrom !== undefined && iat * 1000 <= tokensFrom.getTime();
}

function scopesOf({ scope }: TokenClaims): string[] {
  return scope.split(' ').filter((each) => each !== '');
}
