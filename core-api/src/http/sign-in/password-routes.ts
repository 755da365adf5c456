import type { FastifyReply, FastifyRequest } from 'fastify';

import { changePassword } from '../../identity/passwords/change-password.ts';
import { accountPath } from '../../identity/oidc/find-portal.ts';
import type { UserSession } from '../../identity/sessions/browser.ts';
import { isJustSignedIn } from '../../identity/sessions/sign-in-again.ts';
import { accountCard } from '../../identity/sign-in/account-card.ts';
import type { App } from '../app-type.ts';
import { openSessionOf } from './account-routes.ts';
import { accountToken } from './account-view.ts';
import { over } from './authorisation-routes.ts';
import { isOwnForm } from './form-token.ts';
import { ownFrame } from './own-frame.ts';
import { passwordPage } from './pages/password-page.ts';
import type { Form, Site } from './site.ts';
import { sendPage } from './site.ts';
import type { Words } from './words/words.en.ts';

export const passwordPath = `${accountPath}/password`;

/** Where somebody who has just signed in changes their password. */
export function passwordRoutes(app: App, site: Site): void {
  const { core } = site;

  const show = async (request: FastifyRequest, reply: FastifyReply, session: UserSession, fault?: { readonly name: keyof Words['faults']; readonly field: string }): Promise<FastifyReply> => {
    const card = await accountCard(core, session);
    const frame = await ownFrame(site, request, reply, passwordPath, session, card?.language);
    const wrong = fault === undefined ? undefined : { text: frame.words.faults[fault.name], field: fault.field };
    return sendPage(reply, fault === undefined ? 200 : fault.name === 'wait' ? 429 : 422, passwordPage(frame, { action: passwordPath, back: accountPath, token: accountToken(site, session), email: card?.email ?? '', fault: wrong }));
  };

  app.get(passwordPath, { schema: { hide: true } }, async (request, reply) => {
    const session = await openSessionOf(site, request);
    if (session === undefined) return reply.redirect(accountPath, 303);
    return isJustSignedIn(session, core.clock.now()) ? show(request, reply, session) : reply.redirect('/sign-in?confirm=password', 303);
  });

  app.post(passwordPath, { schema: { hide: true } }, async (request, reply) => {
    const session = await openSessionOf(site, request);
    const form = (request.body ?? {}) as Form;
    if (session === undefined) return reply.redirect(accountPath, 303);
    if (!isOwnForm(request, form, accountToken(site, session), new URL(core.coreUrl).origin)) return over(site, request, reply);
    if (!isJustSignedIn(session, core.clock.now())) return reply.redirect('/sign-in?confirm=password', 303);
    const { current = '', password = '' } = form;
    if (current === '' || password === '') return show(request, reply, session, { name: 'password', field: current === '' ? 'current' : 'password' });
    const changed = await changePassword(core, session, { current: current.slice(0, 1024), password: password.slice(0, 1024), source: request.ip });
    if (changed.ok) return reply.redirect(`${accountPath}?done=password`, 303);
    const { failure } = changed;
    return show(request, reply, session, failure === 'no' ? { name: 'current', field: 'current' } : { name: failure, field: failure === 'wait' ? 'current' : 'password' });
  });
}
