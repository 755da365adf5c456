import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Factor, PasskeyFactor } from '../../identity/factors/list-factors.ts';
import { listUsableFactors } from '../../identity/factors/usable-factors.ts';
import { listConnections } from '../../identity/federation/list-connections.ts';
import { askForPasskey, relyingParty } from '../../identity/factors/passkey-options.ts';
import { accountClientId } from '../../identity/oidc/find-portal.ts';
import type { UserSession } from '../../identity/sessions/browser.ts';
import { browserSessions } from '../../identity/sessions/browser.ts';
import { accountCard } from '../../identity/sign-in/account-card.ts';
import type { AccountRef } from '../../identity/sign-in/account-ref.ts';
import { browserCookie } from './browser-cookie.ts';
import { formToken } from './form-token.ts';
import type { Waiting } from './interaction.ts';
import { finish } from './interaction.ts';
import { choosePage } from './pages/choose-page.ts';
import { factorPage } from './pages/factor-page.ts';
import type { Fault } from './pages/layout.ts';
import { signInPage } from './pages/sign-in-page.ts';
import type { Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';
import { filled } from './words/words.ts';

/** Seconds that a step-up counts as fresh (brief of sign-in; RFC 9470 `max_age`). */
const freshSeconds = 300;

/** One page view of a waiting authorisation. */
export type View = { readonly site: Site; readonly request: FastifyRequest; readonly reply: FastifyReply; readonly waiting: Waiting };
type Shown = { readonly fault?: Fault | undefined; readonly email?: string | undefined; readonly status?: number };

/** The next page of an authorisation: on to the application where nothing is to be asked, else who, the second factor, or the whole sign-in. */
export async function nextPage(view: View, shown: Shown = {}): Promise<FastifyReply> {
  const { site, request, waiting } = view;
  const { attempt, wants } = waiting;
  if (attempt.account !== undefined && attempt.unlock === undefined) return askFactor(view, attempt.account, undefined, shown);
  const sessions = attempt.fresh === true || attempt.link !== undefined ? [] : await browserSessions(site.core, browserCookie(request, site.cookies));
  const chosen = sessions.find((session) => session.sessionId === attempt.unlock);
  if (chosen !== undefined) return askFactor(view, chosen, chosen, shown);
  const active = sessions.find((session) => !session.isLocked);
  if (wants.choice && sessions.length > 0) return chooseUser(view, sessions);
  if (wants.signIn || sessions.length === 0) return askSignIn(view, shown);
  if (active === undefined) return sessions.length > 1 ? chooseUser(view, sessions) : askFactor(view, sessions[0] as UserSession, sessions[0], shown);
  return isFresh(view, active) ? goOn(view, active) : askFactor(view, active, active, shown);
}

/** Whether the session's user proved themselves as recently as the application wants. */
function isFresh({ site, waiting: { wants } }: View, session: UserSession): boolean {
  const proved = (session.steppedUpAt ?? session.signedInAt).getTime();
  const limit = Math.min(wants.maxAge ?? Infinity, wants.stepUp ? freshSeconds : Infinity);
  const within = site.core.clock.now().getTime() - proved <= limit * 1000;
  return within && (!wants.stepUp || session.steppedUpAt !== null);
}

/** A session that needs nothing more goes on to the application. */
export async function goOn({ site, request, reply }: View, session: UserSession): Promise<FastifyReply> {
  const proved = (session.steppedUpAt ?? session.signedInAt).getTime();
  const steppedUp = session.steppedUpAt !== null && site.core.clock.now().getTime() - session.steppedUpAt.getTime() <= freshSeconds * 1000;
  return finish(site, request, reply, session, { sessionId: session.sessionId, amr: session.amr, authTime: Math.floor(proved / 1000), steppedUp });
}

/** The active session whose user is asked for the whole sign-in again, for what the account page changes. */
export async function sessionToRenew({ site, request, waiting }: View): Promise<UserSession | undefined> {
  if (waiting.clientId !== accountClientId || !waiting.wants.signIn) return undefined;
  return (await browserSessions(site.core, browserCookie(request, site.cookies))).find((session) => !session.isLocked);
}

export function baseOf({ uid }: Waiting): string {
  return `/sign-in/${uid}`;
}

/** The token of this authorisation's forms. */
export function tokenOf({ site, waiting }: Pick<View, 'site' | 'waiting'>): string {
  return formToken(site.core.keys, 'authorisation', waiting.uid);
}

async function askSignIn(view: View, { fault, email, status = 200 }: Shown): Promise<FastifyReply> {
  const { site, request, reply, waiting } = view;
  const base = baseOf(waiting);
  const frame = frameOf(site, request, reply, base, waiting.uiLocales);
  const passkey = waiting.attempt.link === undefined && relyingParty(site.core.coreUrl).isPossible ? await askForPasskey(site.core.coreUrl) : undefined;
  await waiting.keep({ ...waiting.attempt, challenge: passkey?.challenge });
  const connections = (await listConnections(site.core)).map(({ connectionId, name }) => ({ connectionId, name: name[frame.language] }));
  const linkTo = connections.find(({ connectionId }) => connectionId === waiting.attempt.link?.connectionId)?.name;
  const linkText = linkTo === undefined ? undefined : filled(frame.words.linkText, { organisation: linkTo });
  const again = waiting.attempt.link === undefined ? await sessionToRenew(view) : undefined;
  const known = email ?? (again === undefined ? undefined : (await accountCard(site.core, again))?.email);
  return sendPage(reply, status, signInPage(frame, { base, token: tokenOf(view), email: known, fault, passkey, connections, linkText, isAgain: again !== undefined }), waiting.clientOrigin);
}

/** Asks for the second factor of an account: after its password, or of a session that is locked or must be confirmed. */
async function askFactor(view: View, account: AccountRef, session: UserSession | undefined, { fault, status = 200 }: Shown): Promise<FastifyReply> {
  const { site, request, reply, waiting } = view;
  const base = baseOf(waiting);
  const card = await accountCard(site.core, account);
  // Whose session it is finds their own language; who is only signing in, the one they chose on the page before.
  const frame = frameOf(site, request, reply, base, waiting.uiLocales, session === undefined ? undefined : card?.language);
  const { words } = frame;
  const factors = await listUsableFactors(site.core, account);
  const passkeys = factors.filter(isPasskey);
  const passkey = passkeys.length > 0 && relyingParty(site.core.coreUrl).isPossible ? await askForPasskey(site.core.coreUrl, passkeys) : undefined;
  await waiting.keep({ ...waiting.attempt, challenge: passkey?.challenge });
  const name = session === undefined ? undefined : card?.name ?? '';
  const isStepUp = session !== undefined && !session.isLocked;
  return sendPage(reply, status, factorPage(frame, {
    base,
    token: tokenOf(view),
    title: session === undefined ? words.code : isStepUp ? words.stepUp : words.unlock,
    text: name === undefined ? undefined : filled(isStepUp ? words.stepUpText : words.unlockText, { name }),
    fault,
    hasCode: factors.some((factor) => factor.kind === 'totp'),
    passkey,
    other: session === undefined ? { action: `${base}/again`, label: words.codeOther } : { action: `${base}/switch`, label: words.switchUser },
    elsewhere: session?.connectionId === undefined ? undefined : { href: `${base}/go/${session.connectionId}`, label: words.throughOrganisation },
    mayAskReset: session === undefined,
  }), waiting.clientOrigin);
}

function isPasskey(factor: Factor): factor is PasskeyFactor {
  return factor.kind === 'passkey';
}

/** Who of those signed in here is it? Names of colleagues at this computer, nobody else's. */
export async function chooseUser(view: View, sessions: readonly UserSession[]): Promise<FastifyReply> {
  const { site, request, reply, waiting } = view;
  const base = baseOf(waiting);
  const frame = frameOf(site, request, reply, base, waiting.uiLocales);
  const people = await Promise.all(sessions.map(async (session) => {
    const card = await accountCard(site.core, session);
    return { sessionId: session.sessionId, name: card?.name ?? '', organisation: card?.organisation[frame.language] ?? '', isLocked: session.isLocked };
  }));
  return sendPage(reply, 200, choosePage(frame, { base, token: tokenOf(view), people }), waiting.clientOrigin);
}
