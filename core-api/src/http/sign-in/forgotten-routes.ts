import type { FastifyReply, FastifyRequest } from 'fastify';

import { askNewPassword } from '../../identity/recovery/ask-new-password.ts';
import type { App } from '../app-type.ts';
import { over } from './authorisation-routes.ts';
import { formToken, isOwnForm } from './form-token.ts';
import { forgottenPage } from './pages/forgotten-page.ts';
import { noticePage } from './pages/notice-page.ts';
import { forgottenPath } from './pages/sign-in-page.ts';
import type { Form, Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';

/** Where a link for a new password is asked for: one answer, whoever asks for whom. */
export function forgottenRoutes(app: App, site: Site): void {
  const { core } = site;
  const token = (): string => formToken(core.keys, 'forgotten');

  const show = (request: FastifyRequest, reply: FastifyReply, fault?: 'email' | 'wait', email?: string): FastifyReply => {
    const frame = frameOf(site, request, reply, forgottenPath);
    const wrong = fault === undefined ? undefined : { text: frame.words.faults[fault], field: 'email' };
    return sendPage(reply, fault === undefined ? 200 : fault === 'wait' ? 429 : 422, forgottenPage(frame, { action: forgottenPath, token: token(), email, fault: wrong }));
  };

  app.get(forgottenPath, { schema: { hide: true } }, (request, reply) => show(request, reply));

  app.post(forgottenPath, { schema: { hide: true } }, async (request, reply) => {
    const form = (request.body ?? {}) as Form;
    if (!isOwnForm(request, form, token(), new URL(core.coreUrl).origin)) return over(site, request, reply);
    const email = (form['email'] ?? '').trim().slice(0, 254);
    if (email === '') return show(request, reply, 'email');
    if ((await askNewPassword(core, { email, source: request.ip })) === 'wait') return show(request, reply, 'wait', email);
    const frame = frameOf(site, request, reply);
    return sendPage(reply, 200, noticePage(frame, frame.words.forgottenSent, frame.words.forgottenSentText));
  });
}
