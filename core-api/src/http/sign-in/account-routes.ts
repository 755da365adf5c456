import type { FastifyReply, FastifyRequest } from 'fastify';

import { addTotp, removeFactor } from '../../identity/factors/change-factors.ts';
import { enrolPasskey } from '../../identity/factors/enrol-factor.ts';
import { listFactors } from '../../identity/factors/list-factors.ts';
import { mayEnrol } from '../../identity/factors/usable-factors.ts';
import { accountClientId, accountPath } from '../../identity/oidc/find-portal.ts';
import type { UserSession } from '../../identity/sessions/browser.ts';
import { browserSessions } from '../../identity/sessions/browser.ts';
import { endSessions } from '../../identity/sessions/end-sessions.ts';
import { isJustSignedIn } from '../../identity/sessions/sign-in-again.ts';
import { lockBrowser } from '../../identity/sessions/unlock-session.ts';
import type { App } from '../app-type.ts';
import { accountToken, lostVerifier, offeredSecret, showAccount } from './account-view.ts';
import { over } from './authorisation-routes.ts';
import { browserCookie } from './browser-cookie.ts';
import { isOwnForm } from './form-token.ts';
import { lockedPage } from './pages/account-page.ts';
import { noticePage } from './pages/notice-page.ts';
import { openChallenge } from './sealed-challenge.ts';
import type { Form, Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';

const factorsDone = `${accountPath}?done=factors`;

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly session: UserSession; readonly cookie: string };
type Act = (site: Site, visit: Visit, form: Form) => Promise<FastifyReply>;

/** The pages of somebody who is signed in: what they hold, where they are signed in, lock, switch, sign out. */
export function accountRoutes(app: App, site: Site): void {
  app.get('/sign-in', { schema: { hide: true } }, async (request, reply) => reply.redirect(ownAuthorisation(site, request.query as Record<string, string>), 303));

  app.get(accountPath, { schema: { hide: true } }, async (request, reply) => {
    const { code, error, state, done } = request.query as { code?: string; error?: string; state?: string; done?: string };
    // The token service's answer to these pages: nobody needs the code, and it is not to stand in the address.
    if (error !== undefined) return signedOut(site, request, reply);
    if (code !== undefined) return reply.redirect(state === 'password' ? `${accountPath}/password` : accountPath, 303);
    const found = await whoIsHere(site, request);
    if (found?.session !== undefined) return showAccount(site, request, reply, found.session, { done });
    return found?.isKnown === true ? locked(site, request, reply) : reply.redirect('/sign-in', 303);
  });

  for (const [name, { act, isGrave }] of Object.entries(acts)) {
    app.post(`${accountPath}/${name}`, { schema: { hide: true } }, async (request, reply) => {
      const found = await whoIsHere(site, request);
      const form = (request.body ?? {}) as Form;
      if (found?.session === undefined) return reply.redirect(accountPath, 303);
      const { cookie, session } = found;
      if (!isOwnForm(request, form, accountToken(site, session), new URL(site.core.coreUrl).origin)) return over(site, request, reply);
      if (isGrave && !isJustSignedIn(session, site.core.clock.now())) return reply.redirect('/sign-in?confirm=factors', 303);
      return act(site, { request, reply, session, cookie }, form);
    });
  }
}

/** Who is signed in in this browser, and whether anybody is, locked or not. */
async function whoIsHere(site: Site, request: FastifyRequest): Promise<{ readonly cookie: string; readonly session: UserSession | undefined; readonly isKnown: boolean } | undefined> {
  const cookie = browserCookie(request, site.cookies);
  const sessions = await browserSessions(site.core, cookie);
  return cookie === undefined ? undefined : { cookie, session: sessions.find((each) => !each.isLocked), isKnown: sessions.length > 0 };
}

/** The active session of this browser. */
export async function openSessionOf(site: Site, request: FastifyRequest): Promise<UserSession | undefined> {
  return (await whoIsHere(site, request))?.session;
}

/** These pages' own authorisation: for a session alone. `confirm` = what is to be changed, for which the whole sign-in is asked again. */
function ownAuthorisation({ core }: Site, wish: Record<string, string>): string {
  const confirm = wish['confirm'];
  const query = new URLSearchParams({
    client_id: accountClientId,
    redirect_uri: `${core.coreUrl}${accountPath}`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: lostVerifier(),
    code_challenge_method: 'S256',
    ...(confirm === 'password' || confirm === 'factors' ? { prompt: 'login', state: confirm } : {}),
    ...(wish['switch'] === '1' ? { prompt: 'select_account' } : {}),
  });
  return `/oauth/auth?${query.toString()}`;
}

/** What a form of the account page does; `isGrave` asks for the whole sign-in again before. */
const acts: Readonly<Record<string, { readonly isGrave: boolean; readonly act: Act }>> = {
  lock: { isGrave: false, act: async (site, { request, reply, cookie }) => { await lockBrowser(site.core, cookie); return locked(site, request, reply); } },
  switch: { isGrave: false, act: async (site, { reply, cookie }) => { await lockBrowser(site.core, cookie); return reply.redirect('/sign-in?switch=1', 303); } },
  'sign-out': {
    isGrave: false,
    act: async (site, { request, reply, session }) => {
      await endSessions(site.core, session, 'signed-out', session);
      return signedOut(site, request, reply);
    },
  },
  'end-others': {
    isGrave: false,
    act: async (site, { reply, session: { organisationId, accountId, sessionId } }) => {
      await endSessions(site.core, { organisationId, accountId, keep: sessionId }, 'signed-out', { organisationId, accountId });
      return reply.redirect(`${accountPath}?done=others`, 303);
    },
  },
  'end-all': {
    isGrave: false,
    act: async (site, { request, reply, session: { organisationId, accountId } }) => {
      await endSessions(site.core, { organisationId, accountId }, 'signed-out', { organisationId, accountId });
      return signedOut(site, request, reply);
    },
  },
  end: {
    isGrave: false,
    act: async (site, { reply, session }, { session: sessionId = '' }) => {
      if (/^[0-9a-f-]{36}$/.test(sessionId)) await endSessions(site.core, { organisationId: session.organisationId, accountId: session.accountId, sessionId }, 'signed-out', session);
      return reply.redirect(accountPath, 303);
    },
  },
  passkeys: {
    isGrave: true,
    act: async (site, { request, reply, session }, form) => {
      const challenge = openChallenge(site.core, session.sessionId, form['challenge']);
      const made = challenge !== undefined && (await mayEnrol(site.core, session, 'passkey')) && (await enrolPasskey(site.core, session, challenge, form['credential'], form['name'] ?? ''));
      return made ? reply.redirect(factorsDone, 303) : refused(site, { request, reply, session }, 'passkey');
    },
  },
  totp: {
    isGrave: true,
    act: async (site, { request, reply, session }, { code = '' }) => {
      const secret = offeredSecret(site, session, await listFactors(site.core, session));
      const added = (await mayEnrol(site.core, session, 'totp')) && (await addTotp(site.core, session, secret, code));
      return added ? reply.redirect(factorsDone, 303) : refused(site, { request, reply, session }, 'code', 'code');
    },
  },
  remove: {
    isGrave: true,
    act: async (site, { request, reply, session }, { factor = '' }) => {
      const removed = await removeFactor(site.core, session, factor);
      return removed === 'last' ? refused(site, { request, reply, session }, 'last') : reply.redirect(factorsDone, 303);
    },
  },
};

function refused(site: Site, { request, reply, session }: Omit<Visit, 'cookie'>, fault: 'passkey' | 'code' | 'last', field?: string): Promise<FastifyReply> {
  const { words } = frameOf(site, request, reply);
  return showAccount(site, request, reply, session, { fault: { text: words.faults[fault], field } });
}

function locked(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 200, lockedPage(frameOf(site, request, reply, accountPath)));
}

function signedOut(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const frame = frameOf(site, request, reply);
  return sendPage(reply, 200, noticePage(frame, frame.words.signedOut, frame.words.signedOutText, { href: '/sign-in', label: frame.words.signInAgain }));
}
