import type { FastifyReply, FastifyRequest } from 'fastify';

import { checkCode } from '../../identity/factors/check-code.ts';
import { checkPasskey } from '../../identity/factors/check-passkey.ts';
import { findConnection } from '../../identity/federation/connection.ts';
import { linkIdentity } from '../../identity/federation/federated-identity.ts';
import { askFactorReset } from '../../identity/recovery/ask-factor-reset.ts';
import type { UserSession } from '../../identity/sessions/browser.ts';
import { browserSessions } from '../../identity/sessions/browser.ts';
import { openSession } from '../../identity/sessions/open-session.ts';
import { signInAgain } from '../../identity/sessions/sign-in-again.ts';
import { unlockSession } from '../../identity/sessions/unlock-session.ts';
import type { AccountRef } from '../../identity/sign-in/account-ref.ts';
import { readSignInPolicy } from '../../identity/sign-in-policy/sign-in-policy.ts';
import { checkPassword } from '../../identity/sign-in/check-password.ts';
import { accountCard } from '../../identity/sign-in/account-card.ts';
import type { App } from '../app-type.ts';
import type { View } from './authorisation-pages.ts';
import { baseOf, chooseUser, goOn, nextPage, sessionToRenew, tokenOf } from './authorisation-pages.ts';
import { browserCookie, setBrowserCookie } from './browser-cookie.ts';
import { isOwnForm } from './form-token.ts';
import { finish, giveUp, waitingFor } from './interaction.ts';
import { noticePage } from './pages/notice-page.ts';
import type { Form, Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';
import type { Words } from './words/words.en.ts';

type Step = (view: View, form: Form) => Promise<FastifyReply>;

/** The pages of an authorisation: what is asked, and what is done with each answer. */
export function authorisationRoutes(app: App, site: Site): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, step: Step | undefined): Promise<FastifyReply> => {
    const waiting = await waitingFor(site, request, reply);
    if (waiting === undefined) return over(site, request, reply);
    const view = { site, request, reply, waiting };
    if (step === undefined) return nextPage(view);
    const form = (request.body ?? {}) as Form;
    return isOwnForm(request, form, tokenOf(view), new URL(site.core.coreUrl).origin) ? step(view, form) : over(site, request, reply);
  };
  app.get('/sign-in/:uid', { schema: { hide: true } }, (request, reply) => answer(request, reply, undefined));
  for (const [name, step] of Object.entries(steps)) {
    app.post(`/sign-in/:uid/${name}`, { schema: { hide: true } }, (request, reply) => answer(request, reply, step));
    // Reloading a page that answered a form, or changing its language, shows where the authorisation stands.
    app.get(`/sign-in/:uid/${name}`, { schema: { hide: true } }, (request, reply) => reply.redirect(`/sign-in/${(request.params as { uid: string }).uid}`, 303));
  }
}

/** The authorisation has ended, or the form is not ours: nothing is told apart. */
export function over(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const frame = frameOf(site, request, reply);
  return sendPage(reply, 400, noticePage(frame, frame.words.over, frame.words.overText));
}

const steps: Readonly<Record<string, Step>> = {
  async password(view, { email = '', password = '' }) {
    if (email.trim() === '') return refused(view, 'email', 'email');
    if (password === '') return refused(view, 'password', 'password', email);
    const { site, waiting } = view;
    const checked = await checkPassword(site.core, { email: email.slice(0, 254), password: password.slice(0, 1024), source: view.request.ip });
    if (!checked.ok) return refused(view, checked.failure, 'email', email);
    await waiting.keep({ ...waiting.attempt, account: checked.value, challenge: undefined });
    return toStart(view);
  },
  async code(view, { code = '' }) {
    const whose = await whoseFactor(view);
    if (whose === undefined) return nextPage(view);
    const checked = await checkCode(view.site.core, whose.account, code);
    if (!checked.ok) return refused(view, checked.failure === 'wait' ? 'wait' : 'code', 'code');
    return proved(view, whose, ['pwd', 'otp', 'mfa']);
  },
  async passkey(view, { credential }) {
    const { site, waiting } = view;
    const { challenge } = waiting.attempt;
    // A challenge is for one answer.
    await waiting.keep({ ...waiting.attempt, challenge: undefined });
    const whose = await whoseFactor(view);
    const checked = challenge === undefined ? undefined : await checkPasskey(site.core, challenge, credential, whose?.account);
    if (checked === undefined || !checked.ok) return refused(view, 'passkey');
    if (whose !== undefined) return proved(view, whose, ['pwd', 'hwk', 'mfa']);
    const card = await accountCard(site.core, checked.value.account);
    return card?.isActive === true ? proved(view, { account: checked.value.account }, ['hwk', 'user', 'mfa']) : refused(view, 'passkey');
  },
  async choose(view, { session: sessionId }) {
    const chosen = (await sessionsOf(view)).find((session) => session.sessionId === sessionId);
    if (chosen === undefined) return nextPage(view);
    if (!chosen.isLocked) return goOn(view, chosen);
    await view.waiting.keep({ ...view.waiting.attempt, account: chosen, challenge: undefined, fresh: undefined, unlock: chosen.sessionId });
    return toStart(view);
  },
  async switch(view) {
    return chooseUser(view, await sessionsOf(view));
  },
  async again(view) {
    await view.waiting.keep({ fresh: true });
    return toStart(view);
  },
  async reset(view) {
    const { site, request, reply, waiting } = view;
    const { account, unlock } = waiting.attempt;
    // Only after the right password: a stranger makes nobody's administrator a mail.
    if (account === undefined || unlock !== undefined) return nextPage(view);
    await askFactorReset(site.core, account);
    const frame = frameOf(site, request, reply, undefined, waiting.uiLocales);
    return sendPage(reply, 200, noticePage(frame, frame.words.resetAsked, frame.words.resetAskedText));
  },
  cancel: ({ site, request, reply }) => giveUp(site, request, reply),
};

/** Whose second factor is being asked for: who gave a password, or whose session is locked or to be confirmed. */
async function whoseFactor(view: View): Promise<{ account: AccountRef; session?: UserSession } | undefined> {
  const { attempt } = view.waiting;
  if (attempt.account !== undefined && attempt.unlock === undefined) return { account: attempt.account };
  if (attempt.fresh === true) return undefined;
  const sessions = await sessionsOf(view);
  const session = attempt.unlock === undefined ? (sessions.find((each) => !each.isLocked) ?? (sessions.length === 1 ? sessions[0] : undefined)) : sessions.find((each) => each.sessionId === attempt.unlock);
  return session === undefined ? undefined : { account: session, session };
}

/** What is signed in in this browser. */
export function sessionsOf({ site, request }: View): Promise<readonly UserSession[]> {
  return browserSessions(site.core, browserCookie(request, site.cookies));
}

/** The second factor fitted: the session is unlocked and confirmed, or opened. */
async function proved(view: View, { account, session }: { account: AccountRef; session?: UserSession }, amr: readonly string[]): Promise<FastifyReply> {
  const { site, request, reply } = view;
  const cookie = browserCookie(request, site.cookies);
  const authTime = Math.floor(site.core.clock.now().getTime() / 1000);
  if (session !== undefined && cookie !== undefined) {
    if (!(await unlockSession(site.core, session, cookie))) return nextPage(view);
    return finish(site, request, reply, account, { sessionId: session.sessionId, amr: session.amr, authTime, steppedUp: true });
  }
  const { link } = view.waiting.attempt;
  if (link !== undefined && !(await linkHere(view, link, account))) {
    await view.waiting.keep({ fresh: true });
    return refused(view, 'no', 'email');
  }
  if (link === undefined && (await readSignInPolicy(site.core, account.organisationId)).ownSignInOnly) {
    await view.waiting.keep({ fresh: true });
    return refused(view, 'own-sign-in');
  }
  const renewed = link === undefined && cookie !== undefined ? await renew(view, account, cookie) : undefined;
  if (renewed !== undefined) return finish(site, request, reply, account, { sessionId: renewed.sessionId, amr, authTime, steppedUp: true });
  const opened = await openSession(site.core, account, { amr }, cookie);
  setBrowserCookie(reply, site.cookies, opened.cookie);
  return finish(site, request, reply, account, { sessionId: opened.sessionId, amr, authTime, steppedUp: true });
}

/** Whoever is signed in here and has shown everything again goes on with the same session; undefined where it is somebody else, or nobody was asked to. */
export async function renew(view: View, account: AccountRef, cookie: string): Promise<UserSession | undefined> {
  const session = await sessionToRenew(view);
  if (session === undefined || session.accountId !== account.accountId) return undefined;
  const renewed = await signInAgain(view.site.core, session, cookie);
  if (renewed !== undefined) setBrowserCookie(view.reply, view.site.cookies, renewed);
  return renewed === undefined ? undefined : session;
}

/** The first sign-in from a provider: whoever has just shown password and second factor of the account confirms that the subject there is theirs. */
async function linkHere({ site }: View, link: { connectionId: string; subjectMac: string }, account: AccountRef): Promise<boolean> {
  const connection = await findConnection(site.core, link.connectionId);
  return connection !== undefined && linkIdentity(site.core, connection, Buffer.from(link.subjectMac, 'hex'), account);
}

async function refused(view: View, fault: keyof Words['faults'], field?: string, email?: string): Promise<FastifyReply> {
  const { words } = frameOf(view.site, view.request, view.reply, undefined, view.waiting.uiLocales);
  return nextPage(view, { fault: { text: words.faults[fault], field }, email, status: fault === 'wait' ? 429 : 422 });
}

/** Post, redirect, get: reloading a page sends no form again. */
function toStart({ reply, waiting }: View): FastifyReply {
  return reply.redirect(baseOf(waiting), 303);
}
