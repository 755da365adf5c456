import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Ids } from '../../shared/ids.ts';
import type { App } from '../app-type.ts';

/** The two languages of the service. */
export type Language = 'en' | 'cy';

declare module 'fastify' {
  interface FastifyRequest {
    /** Language of the texts in the answer, from Accept-Language. */
    language: Language;
  }
}

/** The language that comes first with the highest weight (RFC 9110 section 12.5.4); English when neither is named. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const primary = tag.trim().split('-')[0];
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if ((primary === 'en' || primary === 'cy') && weight > best.weight) best = { language: primary, weight };
  }
  return best.language;
}

/** What every request carries: an id of our own making (never the caller's) and a language. Answers are never cached (ASVS 14.3.2). */
export function addContext(app: App): void {
  app.decorateRequest('language', 'en');
  app.addHook('onRequest', (request, reply, done) => {
    startRequest(request, reply);
    done();
  });
}

/** Chooses the language and sets the headers of every answer. */
export function startRequest(request: FastifyRequest, reply: FastifyReply): void {
  request.language = chooseLanguage(request.headers['accept-language']);
  void reply.headers({
    'cache-control': 'no-store',
    'content-language': request.language,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-request-id': request.id,
  });
}

/** Request ids are ours: a caller's own could carry personal data into our logs. */
export function requestIds(ids: Ids): () => string {
  return () => ids.uuid();
}
