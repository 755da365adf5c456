import { randomBytes } from 'node:crypto';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { derivedSecret } from '../../identity/factors/derived-secret.ts';
import type { Factor, PasskeyFactor } from '../../identity/factors/list-factors.ts';
import { listFactors } from '../../identity/factors/list-factors.ts';
import { askToMakePasskey, relyingParty } from '../../identity/factors/passkey-options.ts';
import { totpUri } from '../../identity/factors/totp.ts';
import { mayEnrol } from '../../identity/factors/usable-factors.ts';
import { accountPath } from '../../identity/oidc/find-portal.ts';
import type { UserSession } from '../../identity/sessions/browser.ts';
import { accountSessions } from '../../identity/sessions/own-sessions.ts';
import { isJustSignedIn } from '../../identity/sessions/sign-in-again.ts';
import { accountCard } from '../../identity/sign-in/account-card.ts';
import { formToken } from './form-token.ts';
import { ownFrame } from './own-frame.ts';
import { accountPage } from './pages/account-page.ts';
import type { Fault } from './pages/layout.ts';
import { sealChallenge } from './sealed-challenge.ts';
import type { Site } from './site.ts';
import { sendPage } from './site.ts';

/** The account page of an open session. */
export async function showAccount(site: Site, request: FastifyRequest, reply: FastifyReply, session: UserSession, { fault, done }: { readonly fault?: Fault; readonly done?: string | undefined } = {}): Promise<FastifyReply> {
  const { core } = site;
  const [card, factors, sessions, mayTotp, mayPasskey] = await Promise.all([accountCard(core, session), listFactors(core, session), accountSessions(core, session), mayEnrol(core, session, 'totp'), mayEnrol(core, session, 'passkey')]);
  const frame = await ownFrame(site, request, reply, accountPath, session, card?.language);
  const isFresh = isJustSignedIn(session, core.clock.now());
  const email = card?.email ?? '';
  const secret = offeredSecret(site, session, factors);
  const passkey = isFresh && mayPasskey && relyingParty(core.coreUrl).isPossible ? await askToMakePasskey(core, session, { name: card?.name ?? '', email }, factors.filter((factor): factor is PasskeyFactor => factor.kind === 'passkey')) : undefined;
  return sendPage(reply, fault === undefined ? 200 : 422, accountPage(frame, {
    token: accountToken(site, session),
    name: card?.name ?? '',
    organisation: card?.organisation[frame.language] ?? '',
    factors: factors.map((factor) => ({ factorId: factor.factorId, isPasskey: factor.kind === 'passkey', name: factor.kind === 'passkey' ? factor.name : '', added: factor.createdAt })),
    sessions: sessions.map((each) => ({ sessionId: each.sessionId, isHere: each.sessionId === session.sessionId, since: each.signedInAt, until: each.expiresAt })),
    passkey,
    challenge: passkey === undefined ? undefined : sealChallenge(core, session.sessionId, passkey.challenge),
    totp: isFresh && mayTotp ? { secret, uri: totpUri(secret, email) } : undefined,
    isFresh,
    done,
    fault,
  }));
}

/** The token of the account page's forms. */
export function accountToken({ core }: Site, session: UserSession): string {
  return formToken(core.keys, 'account', session.sessionId);
}

/** The secret that the page offers: another one after each factor that was added or removed. */
export function offeredSecret({ core }: Site, session: UserSession, factors: readonly Factor[]): string {
  return derivedSecret(core.keys, `session ${session.sessionId} ${factors.map((factor) => factor.factorId).join(' ')}`);
}

/** A verifier that nobody keeps: the account page takes a session and no token, so its code is never exchanged. */
export function lostVerifier(): string {
  return randomBytes(32).toString('base64url');
}
