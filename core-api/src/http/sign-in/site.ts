import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';

import type { Core } from '../../core.ts';
import type { Language } from '../plugins/context.ts';
import { chooseLanguage } from '../plugins/context.ts';
import type { Cookies } from './browser-cookie.ts';
import { readOwnCookie, setOwnCookie } from './browser-cookie.ts';
import type { Frame } from './pages/layout.ts';
import { wordsOf } from './words/words.ts';

/** What the sign-in pages work with. */
export type Site = { readonly core: Core; readonly provider: Provider; readonly cookies: Cookies };

/** A form that was sent to us: text fields, the first of each name. */
export type Form = Readonly<Record<string, string | undefined>>;

/**
 * Headers of a page of ours: nothing of it may be kept, framed or run but what is served here; forms go to ourselves and, since browsers hold redirects to the same rule,
 * to the application that is waiting (`alsoTo`, an origin).
 */
export function pageHeaders(alsoTo?: string): Record<string, string> {
  const formAction = alsoTo === undefined ? "'self'" : `'self' ${alsoTo}`;
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
    'cross-origin-opener-policy': 'same-origin',
    // With `no-referrer` a browser would send the origin of a form as null.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

/** Sends a page of ours. */
export function sendPage(reply: FastifyReply, status: number, markup: string, alsoTo?: string): FastifyReply {
  return reply.code(status).headers(pageHeaders(alsoTo)).send(markup);
}

/**
 * Language and words of a page: chosen on it, remembered with the account that is signed in (`own`), chosen in this browser before, wished by the application (`ui_locales`), or the
 * browser's. `path` = where the page is shown again in the other language.
 */
export function frameOf(site: Site, request: FastifyRequest, reply: FastifyReply, path?: string, uiLocales?: string, own?: Language): Frame {
  const chosen = chosenIn(request);
  if (chosen !== undefined) setOwnCookie(reply, site.cookies, 'mast-language', chosen);
  const kept = readOwnCookie(request, site.cookies, 'mast-language');
  const wished = uiLocales === undefined ? request.language : chooseLanguage(uiLocales.replaceAll(' ', ','));
  const language: Language = chosen ?? own ?? (kept === 'en' || kept === 'cy' ? kept : wished);
  void reply.header('content-language', language);
  return { words: wordsOf(language), language, environment: site.core.environment, otherLanguage: path === undefined ? undefined : `${path}?lang=${language === 'cy' ? 'en' : 'cy'}` };
}

/** The language that was chosen by a link on the page. */
export function chosenIn(request: FastifyRequest): Language | undefined {
  const { lang } = request.query as { lang?: unknown };
  return lang === 'en' || lang === 'cy' ? lang : undefined;
}
