import { timingSafeEqual } from 'node:crypto';

import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { LaunchSubject } from './case-record.ts';
import { mintLaunch } from './mint-launch.ts';
import { pagePolicy } from './page-policy.ts';
import { awayScript } from './pages/away-script.ts';
import { caseScript } from './pages/case-script.ts';
import type { Page } from './pages/page.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { style } from './pages/style.ts';
import { serveCases } from './serve-cases.ts';
import type { Served } from './serve-cases.ts';
import { serveReferrals } from './serve-referrals.ts';
import { createSessions } from './sessions.ts';
import type { Session } from './sessions.ts';
import { settingsSchema } from './settings.ts';
import type { CaseSystemSettingsInput } from './settings.ts';
import { isLanguage, textsOf } from './texts/language.ts';

export type { CaseSystemSettingsInput } from './settings.ts';

const sessionCookie = 'cwm_session';
const languageCookie = 'cwm_language';

/**
 * A small case-management system with the MAST panel on its cases, families and referrals. Its server signs the launch assertion for whoever is signed in and whoever is open on the screen; it never sees an
 * answer. `more` adds routes of its own. Throws a ZodError where the settings are wrong.
 */
export const buildCaseSystem = (input: CaseSystemSettingsInput, now: () => Date = () => new Date(), more: (app: FastifyInstance, served: Served) => void = () => undefined): FastifyInstance => {
  const settings = settingsSchema.parse(input);
  const sessions = createSessions(now);
  const app = fastify({ logger: false });

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', pagePolicy(settings.embedUrl)).header('referrer-policy', 'same-origin').header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  // Another site's form or script cannot post here, signed in or not.
  app.addHook('preHandler', async (request, reply) => {
    if (request.method === 'POST' && request.headers.origin !== new URL(settings.url).origin) return reply.code(403).send({ error: 'origin' });
    return undefined;
  });

  const sessionOf = (request: FastifyRequest): Session | undefined => sessions.find(cookieOf(request, sessionCookie));
  const pageOf = (request: FastifyRequest): Page => {
    const chosen = cookieOf(request, languageCookie);
    const language = isLanguage(chosen) ? chosen : 'en';
    return { settings, session: sessionOf(request), language, t: textsOf(language), path: request.url, now: now() };
  };
  const served: Served = {
    settings,
    now,
    send: (reply, content) => reply.type('text/html; charset=utf-8').send(content),
    page: pageOf,
    signedIn: (request) => {
      const { session, ...page } = pageOf(request);
      return session && { ...page, session };
    },
    isOwn: (session, key) => same(session.csrf, key),
    launch: async (request, reply, record: LaunchSubject | undefined) => {
      const session = sessionOf(request);
      if (!session || !same(session.csrf, request.headers['x-csrf'])) return reply.code(403).send({ error: 'signed-out' });
      if (!record) return reply.code(404).send({ error: 'no-case' });
      return reply.send({ token: await mintLaunch(settings, { staffId: session.staff.staffId, signedInAt: session.signedInAt, record, now: now() }) });
    },
  };

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/style.css', (_request, reply) => reply.type('text/css').send(style));
  app.get('/away.js', (_request, reply) => reply.type('text/javascript').send(awayScript));
  app.get('/case.js', (_request, reply) => reply.type('text/javascript').send(caseScript));
  app.get('/', (request, reply) => (sessionOf(request) ? reply.redirect('/cases') : served.send(reply, signInPage(pageOf(request)))));
  app.get<{ Params: { to: string }; Querystring: { back?: string } }>('/language/:to', (request, reply) => {
    const { to } = request.params;
    if (isLanguage(to)) setCookie(reply, languageCookie, to, '; Max-Age=31536000');
    return reply.redirect(backTo(request.query.back), 303);
  });

  app.post<{ Body: { staffId?: string } }>('/sign-in', (request, reply) => {
    const staff = settings.staff.find((each) => each.staffId === request.body.staffId);
    if (!staff) return reply.redirect('/', 303);
    sessions.end(cookieOf(request, sessionCookie));
    return setCookie(reply, sessionCookie, sessions.start(staff), '').redirect('/cases', 303);
  });
  app.post<{ Body: { csrf?: string } }>('/sign-out', (request, reply) => {
    const session = sessionOf(request);
    if (session && same(session.csrf, request.body.csrf)) sessions.end(cookieOf(request, sessionCookie));
    return setCookie(reply, sessionCookie, '', '; Max-Age=0').redirect('/', 303);
  });
  serveCases(app, served);
  serveReferrals(app, served);
  more(app, served);
  return app;
};

const setCookie = (reply: FastifyReply, name: string, value: string, more: string): FastifyReply => reply.header('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${more}`);

const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** A path of this site alone: a link that leads away after the language changed would lend our name to somebody else's page. */
const backTo = (path: string | undefined): string => (path !== undefined && /^\/(?![/\\])[\w\-./?=&%+]*$/.test(path) ? path : '/');

const same = (expected: string, given: unknown): boolean =>
  typeof given === 'string' && given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
