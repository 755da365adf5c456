import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Language } from '../words/language.ts';
import { wishedLanguage } from '../words/language.ts';
import type { Cookies } from './cookies.ts';
import { localPath } from './local-path.ts';

/** A year: whoever chose Welsh finds Welsh again. */
const rememberedSeconds = 365 * 24 * 3600;

/** The language of a page: chosen in this browser, else what the browser wishes. */
export function languageOf(request: FastifyRequest, cookies: Cookies): Language {
  const kept = cookies.read(request, 'mast-portal-language');
  return kept === 'en' || kept === 'cy' ? kept : wishedLanguage(request.headers['accept-language']);
}

/** Path and query without the choice of a language. */
export function withoutLanguage(url: string): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith('lang=')).join('&');
  return rest === '' ? path : `${path}?${rest}`;
}

/** Remembers a language in this browser. */
export function keepLanguage(reply: FastifyReply, cookies: Cookies, language: Language): void {
  cookies.set(reply, 'mast-portal-language', language, rememberedSeconds);
}

/** The language that was chosen by a link on the page, if one was. */
export function chosenLanguage(request: FastifyRequest): Language | undefined {
  const { lang } = request.query as { lang?: unknown };
  return request.method === 'GET' && (lang === 'en' || lang === 'cy') ? lang : undefined;
}

/** The page at its own address again. */
export function inItsLanguage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(localPath(withoutLanguage(request.url)), 303);
}
