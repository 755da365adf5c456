import type { FastifyReply, FastifyRequest } from 'fastify';

import { derivedSecret } from '../../identity/factors/derived-secret.ts';
import { totpUri } from '../../identity/factors/totp.ts';
import type { OpenLink } from '../../identity/sign-in-link/find-sign-in-link.ts';
import { findSignInLink } from '../../identity/sign-in-link/find-sign-in-link.ts';
import type { LinkRefusal } from '../../identity/sign-in-link/use-sign-in-link.ts';
import { useSignInLink } from '../../identity/sign-in-link/use-sign-in-link.ts';
import { mayTry } from '../../identity/sign-in/throttle.ts';
import type { App } from '../app-type.ts';
import { over } from './authorisation-routes.ts';
import { formToken, isOwnForm } from './form-token.ts';
import type { Fault, Frame } from './pages/layout.ts';
import { joinPage } from './pages/join-page.ts';
import { noticePage } from './pages/notice-page.ts';
import type { Form, Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';

/** How the secret of a mailed link looks: 256 bits. */
export const secretForm = /^[\w-]{43}$/;

/** The pages behind mailed links: a first password and second factor, or a new second factor. */
export function joinRoutes(app: App, site: Site): void {
  const { core } = site;

  const show = (request: FastifyRequest, reply: FastifyReply, secret: string, link: OpenLink, refusal?: LinkRefusal | 'wait'): FastifyReply => {
    const action = `/sign-in/join/${secret}`;
    const frame = frameOf(site, request, reply, action);
    const totp = derivedSecret(core.keys, `link ${link.linkId}`);
    const page = joinPage(frame, {
      action,
      token: formToken(core.keys, 'link', link.linkId),
      isInvitation: link.purpose === 'invitation',
      email: link.email,
      secret: totp,
      uri: totpUri(totp, link.email),
      fault: refusal === undefined ? undefined : faultOf(frame, refusal),
    });
    return sendPage(reply, refusal === undefined ? 200 : 422, page);
  };

  const linkOf = async (request: FastifyRequest): Promise<{ secret: string; link: OpenLink } | undefined> => {
    const { secret } = request.params as { secret: string };
    const link = secretForm.test(secret) ? await findSignInLink(core, secret, ['invitation', 'recovery']) : undefined;
    return link === undefined ? undefined : { secret, link };
  };

  app.get('/sign-in/join/:secret', { schema: { hide: true } }, async (request, reply) => {
    const found = await linkOf(request);
    return found === undefined ? over(site, request, reply) : show(request, reply, found.secret, found.link);
  });

  app.post('/sign-in/join/:secret', { schema: { hide: true } }, async (request, reply) => {
    const found = await linkOf(request);
    const form = (request.body ?? {}) as Form;
    if (found === undefined || !isOwnForm(request, form, formToken(core.keys, 'link', found.link.linkId), new URL(core.coreUrl).origin)) return over(site, request, reply);
    const { secret, link } = found;
    if (!(await mayTry(core, 'source', request.ip))) return show(request, reply, secret, link, 'wait');
    const given = { password: (form['password'] ?? '').slice(0, 1024), secret: derivedSecret(core.keys, `link ${link.linkId}`), code: form['code'] ?? '' };
    const used = await useSignInLink(core, link, given);
    if (!used.ok) return used.failure === 'over' ? over(site, request, reply) : show(request, reply, secret, link, used.failure);
    const frame = frameOf(site, request, reply);
    return sendPage(reply, 200, noticePage(frame, frame.words.joined, frame.words.joinedText, { href: '/sign-in', label: frame.words.signIn }));
  });
}

function faultOf({ words }: Frame, refusal: Exclude<LinkRefusal, 'over'> | LinkRefusal | 'wait'): Fault {
  if (refusal === 'over') return { text: words.over };
  return { text: words.faults[refusal], field: refusal === 'code' ? 'code' : refusal === 'wait' ? undefined : 'password' };
}
