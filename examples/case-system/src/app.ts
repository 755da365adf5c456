import { timingSafeEqual } from 'node:crypto';

import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { mintLaunch } from './mint-launch.ts';
import { pagePolicy } from './page-policy.ts';
import { casePage } from './pages/case-page.ts';
import { caseScript } from './pages/case-script.ts';
import { casesPage } from './pages/cases-page.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { style } from './pages/style.ts';
import { createSessions } from './sessions.ts';
import type { Session } from './sessions.ts';
import { settingsSchema } from './settings.ts';
import type { CaseSystemSettingsInput } from './settings.ts';

export type { CaseRecord } from './case-record.ts';
export type { CaseSystemSettingsInput } from './settings.ts';

const cookieName = 'cwm_session';

/**
 * A small case-management system with the MAST panel on its case pages. Its server signs the launch assertion for whoever is signed in and whichever
 * case is open; it never sees an answer. Throws a ZodError where the settings are wrong.
 */
export const buildCaseSystem = (input: CaseSystemSettingsInput, now: () => Date = () => new Date()): FastifyInstance => {
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

  const sessionOf = (request: FastifyRequest): Session | undefined => sessions.find(cookieOf(request));
  const page = (reply: FastifyReply, content: string): FastifyReply => reply.type('text/html; charset=utf-8').send(content);

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/style.css', (_request, reply) => reply.type('text/css').send(style));
  app.get('/case.js', (_request, reply) => reply.type('text/javascript').send(caseScript));
  app.get('/', (request, reply) => (sessionOf(request) ? reply.redirect('/cases') : page(reply, signInPage(settings))));

  app.post<{ Body: { staffId?: string } }>('/sign-in', (request, reply) => {
    const staff = settings.staff.find((each) => each.staffId === request.body.staffId);
    if (!staff) return reply.redirect('/', 303);
    sessions.end(cookieOf(request));
    return reply.header('set-cookie', `${cookieName}=${sessions.start(staff)}; Path=/; HttpOnly; SameSite=Lax`).redirect('/cases', 303);
  });
  app.post<{ Body: { csrf?: string } }>('/sign-out', (request, reply) => {
    const session = sessionOf(request);
    if (session && same(session.csrf, request.body.csrf)) sessions.end(cookieOf(request));
    return reply.header('set-cookie', `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`).redirect('/', 303);
  });

  app.get('/cases', (request, reply) => {
    const session = sessionOf(request);
    return session ? page(reply, casesPage(settings, session)) : reply.redirect('/');
  });
  app.get<{ Params: { caseRef: string } }>('/cases/:caseRef', (request, reply) => {
    const session = sessionOf(request);
    if (!session) return reply.redirect('/');
    const record = settings.cases.find((each) => each.caseRef === request.params.caseRef);
    return record ? page(reply, casePage(settings, session, record)) : reply.redirect('/cases');
  });
  app.post<{ Params: { caseRef: string } }>('/cases/:caseRef/launch', async (request, reply) => {
    const session = sessionOf(request);
    const record = settings.cases.find((each) => each.caseRef === request.params.caseRef);
    if (!session || !same(session.csrf, request.headers['x-csrf'])) return reply.code(403).send({ error: 'signed-out' });
    if (!record) return reply.code(404).send({ error: 'no-case' });
    return { token: await mintLaunch(settings, { staffId: session.staff.staffId, signedInAt: session.signedInAt, record, now: now() }) };
  });
  return app;
};

const cookieOf = (request: FastifyRequest): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);

const same = (expected: string, given: unknown): boolean =>
  typeof given === 'string' && given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
