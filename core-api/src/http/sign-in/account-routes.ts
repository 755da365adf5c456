import type { FastifyReply, FastifyRequest } from 'fastify';

import { addTotp, removeFactor } from '../../identity/factors/change-factors.ts';
import { enrolPasskey } from '../../identity/factors/enrol-factor.ts';
import { listFactors } from '../../identity/factors/list-factors.ts';
import { accountClientId, accountPath } from '../../identity/oidc/find-portal.ts';
import type { UserSession } from '../../identity/sessions/browser.ts';
import { browserSessions } from '../../identity/sessions/browser.ts';
import { endSessions } from '../../identity/sessions/end-sessions.ts';
import { lockBrowser } from '../../identity/sessions/unlock-session.ts';
import type { App } from '../app-type.ts';
import { stepUpAcr } from '../oauth/people.ts';
import { accountToken, lostVerifier, offeredSecret, openChallenge, showAccount } from './account-view.ts';
import { over } from './authorisation-routes.ts';
import { browserCookie } from './browser-cookie.ts';
import { isOwnForm } from './form-token.ts';
import { lockedPage } from './pages/account-page.ts';
import { noticePage } from './pages/notice-page.ts';
import type { Form, Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';

/** Milliseconds for which a second factor counts as fresh. */
const freshMs = 300_000;

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly session: UserSession; readonly cookie: string };
type Act = (site: Site, visit: Visit, form: Form) => Promise<FastifyReply>;

/** The pages of somebody who is signed in: what they hold, where they are signed in, lock, switch, sign out. */
export function accountRoutes(app: App, site: Site): void {
  const open = async (request: FastifyRequest): Promise<{ cookie: string; session: UserSession | undefined; isKnown: boolean } | undefined> => {
    const cookie = browserCookie(request, site.cookies);
    const sessions = await browserSessions(site.core, cookie);
    return cookie === undefined ? undefined : { cookie, session: sessions.find((each) => !each.isLocked), isKnown: sessions.length > 0 };
  };

  app.get('/sign-in', { schema: { hide: true } }, async (request, reply) => reply.redirect(ownAuthorisation(site, request.query as Record<string, string>), 303));

  app.get(accountPath, { schema: { hide: true } }, async (request, reply) => {
    const { code, error } = request.query as { code?: string; error?: string };
    // The token service's answer to these pages: nobody needs the code, and it is not to stand in the address.
    if (error !== undefined) return signedOut(site, request, reply);
    if (code !== undefined) return reply.redirect(accountPath, 303);
    const found = await open(request);
    if (found?.session !== undefined) return showAccount(site, request, reply, found.session);
    return found?.isKnown === true ? locked(site, request, reply) : reply.redirect('/sign-in', 303);
  });

  for (const [name, { act, isGrave }] of Object.entries(acts)) {
    app.post(`${accountPath}/${name}`, { schema: { hide: true } }, async (request, reply) => {
      const found = await open(request);
      const form = (request.body ?? {}) as Form;
      if (found?.session === undefined) return reply.redirect(accountPath, 303);
      const { cookie, session } = found;
      if (!isOwnForm(request, form, accountToken(site, session), new URL(site.core.coreUrl).origin)) return over(site, request, reply);
      const age = site.core.clock.now().getTime() - (session.steppedUpAt?.getTime() ?? 0);
      if (isGrave && age > freshMs) return reply.redirect('/sign-in?confirm=1', 303);
      return act(site, { request, reply, session, cookie }, form);
    });
  }
}

/** These pages' own authorisation: for a session alone. */
function ownAuthorisation({ core }: Site, wish: Record<string, string>): string {
  const query = new URLSearchParams({
    client_id: accountClientId,
    redirect_uri: `${core.coreUrl}${accountPath}`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: lostVerifier(),
    code_challenge_method: 'S256',
    ...(wish['confirm'] === '1' ? { acr_values: stepUpAcr } : {}),
    ...(wish['switch'] === '1' ? { prompt: 'select_account' } : {}),
  });
  return `/oauth/auth?${query.toString()}`;
}

/** What a form of the account page does; `isGrave` asks for a fresh second factor before. */
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
      const challenge = openChallenge(site, session, form);
      const made = challenge !== undefined && (await enrolPasskey(site.core, session, challenge, form['credential'], form['name'] ?? ''));
      return made ? reply.redirect(accountPath, 303) : refused(site, { request, reply, session }, 'passkey');
    },
  },
  totp: {
    isGrave: true,
    act: async (site, { request, reply, session }, { code = '' }) => {
      const secret = offeredSecret(site, session, await listFactors(site.core, session));
      return (await addTotp(site.core, session, secret, code)) ? reply.redirect(accountPath, 303) : refused(site, { request, reply, session }, 'code', 'code');
    },
  },
  remove: {
    isGrave: true,
    act: async (site, { request, reply, session }, { factor = '' }) => {
      const removed = await removeFactor(site.core, session, factor);
      return removed === 'last' ? refused(site, { request, reply, session }, 'last') : reply.redirect(accountPath, 303);
    },
  },
};

function refused(site: Site, { request, reply, session }: Omit<Visit, 'cookie'>, fault: 'passkey' | 'code' | 'last', field?: string): Promise<FastifyReply> {
  const { words } = frameOf(site, request, reply);
  return showAccount(site, request, reply, session, { text: words.faults[fault], field });
}

function locked(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, 200, lockedPage(frameOf(site, request, reply, accountPath)));
}

function signedOut(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const frame = frameOf(site, request, reply);
  return sendPage(reply, 200, noticePage(frame, frame.words.signedOut, frame.words.signedOutText, { href: '/sign-in', label: frame.words.signInAgain }));
}
