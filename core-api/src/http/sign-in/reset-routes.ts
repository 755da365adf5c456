import type { FastifyReply, FastifyRequest } from 'fastify';

import { checkCode } from '../../identity/factors/check-code.ts';
import { checkPasskey } from '../../identity/factors/check-passkey.ts';
import type { PasskeyFactor } from '../../identity/factors/list-factors.ts';
import { askForPasskey, relyingParty } from '../../identity/factors/passkey-options.ts';
import { listUsableFactors } from '../../identity/factors/usable-factors.ts';
import { replacePassword } from '../../identity/passwords/change-password.ts';
import type { OpenLink } from '../../identity/sign-in-link/find-sign-in-link.ts';
import { findSignInLink } from '../../identity/sign-in-link/find-sign-in-link.ts';
import type { App } from '../app-type.ts';
import { over } from './authorisation-routes.ts';
import { formToken, isOwnForm } from './form-token.ts';
import { secretForm } from './join-routes.ts';
import { noticePage } from './pages/notice-page.ts';
import { resetFactorPage, resetPasswordPage } from './pages/reset-pages.ts';
import { openChallenge, sealChallenge } from './sealed-challenge.ts';
import type { Form, Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';
import type { Words } from './words/words.en.ts';

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly secret: string; readonly link: OpenLink };
type FaultName = keyof Words['faults'];

/** What a page carries from the second factor to the new password. */
const proved = 'second-factor';

/** The pages behind a mailed link for a new password: the second factor first, which the link never stands for, then the password. */
export function resetRoutes(app: App, site: Site): void {
  const { core } = site;
  const steps: Readonly<Record<string, (visit: Visit, form: Form) => Promise<FastifyReply>>> = {
    async code(visit, { code = '' }) {
      const checked = await checkCode(core, visit.link.account, code);
      return checked.ok ? askPassword(site, visit) : askFactor(site, visit, checked.failure === 'wait' ? 'wait' : 'code');
    },
    async passkey(visit, { challenge: sealed, credential }) {
      const challenge = openChallenge(core, visit.link.linkId, sealed);
      const checked = challenge === undefined ? undefined : await checkPasskey(core, challenge, credential, visit.link.account);
      return checked?.ok === true ? askPassword(site, visit) : askFactor(site, visit, 'passkey');
    },
    async password(visit, { proof, password = '' }) {
      if (openChallenge(core, visit.link.linkId, proof) !== proved) return askFactor(site, visit);
      if (password === '') return askPassword(site, visit, 'password');
      const replaced = await replacePassword(core, visit.link, password.slice(0, 1024));
      if (!replaced.ok) return replaced.failure === 'over' ? over(site, visit.request, visit.reply) : askPassword(site, visit, replaced.failure);
      const frame = frameOf(site, visit.request, visit.reply);
      return sendPage(visit.reply, 200, noticePage(frame, frame.words.passwordReplaced, frame.words.passwordReplacedText, { href: '/sign-in', label: frame.words.signIn }));
    },
  };

  const visitOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Visit | undefined> => {
    const { secret } = request.params as { secret: string };
    const link = secretForm.test(secret) ? await findSignInLink(core, secret, ['password']) : undefined;
    return link === undefined ? undefined : { request, reply, secret, link };
  };

  app.get('/sign-in/reset/:secret', { schema: { hide: true } }, async (request, reply) => {
    const visit = await visitOf(request, reply);
    return visit === undefined ? over(site, request, reply) : askFactor(site, visit);
  });
  for (const [name, step] of Object.entries(steps)) {
    app.post(`/sign-in/reset/:secret/${name}`, { schema: { hide: true } }, async (request, reply) => {
      const visit = await visitOf(request, reply);
      const form = (request.body ?? {}) as Form;
      const isOurs = visit !== undefined && isOwnForm(request, form, tokenOf(site, visit.link), new URL(core.coreUrl).origin);
      return isOurs ? step(visit, form) : over(site, request, reply);
    });
    // Reloading a page that answered a form, or changing its language, begins again: what was shown is not kept.
    app.get(`/sign-in/reset/:secret/${name}`, { schema: { hide: true } }, (request, reply) => reply.redirect(`/sign-in/reset/${(request.params as { secret: string }).secret}`, 303));
  }
}

function tokenOf({ core }: Site, { linkId }: OpenLink): string {
  return formToken(core.keys, 'reset', linkId);
}

async function askFactor(site: Site, { request, reply, secret, link }: Visit, fault?: FaultName): Promise<FastifyReply> {
  const { core } = site;
  const base = `/sign-in/reset/${secret}`;
  const frame = frameOf(site, request, reply, base);
  const factors = await listUsableFactors(core, link.account);
  const passkeys = factors.filter((factor): factor is PasskeyFactor => factor.kind === 'passkey');
  const passkey = passkeys.length > 0 && relyingParty(core.coreUrl).isPossible ? await askForPasskey(core.coreUrl, passkeys) : undefined;
  return sendPage(reply, statusOf(fault), resetFactorPage(frame, {
    base,
    token: tokenOf(site, link),
    email: link.email,
    hasCode: factors.some(({ kind }) => kind === 'totp'),
    passkey,
    challenge: passkey === undefined ? undefined : sealChallenge(core, link.linkId, passkey.challenge),
    fault: fault === undefined ? undefined : { text: frame.words.faults[fault], field: fault === 'code' ? 'code' : undefined },
  }));
}

async function askPassword(site: Site, { request, reply, secret, link }: Visit, fault?: FaultName): Promise<FastifyReply> {
  const frame = frameOf(site, request, reply);
  return sendPage(reply, statusOf(fault), resetPasswordPage(frame, {
    base: `/sign-in/reset/${secret}`,
    token: tokenOf(site, link),
    email: link.email,
    proof: sealChallenge(site.core, link.linkId, proved),
    fault: fault === undefined ? undefined : { text: frame.words.faults[fault], field: 'password' },
  }));
}

function statusOf(fault: FaultName | undefined): number {
  return fault === undefined ? 200 : fault === 'wait' ? 429 : 422;
}
