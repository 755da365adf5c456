import { randomBytes } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { patientView, sendFeedback } from './cds/call-service.ts';
import type { Context, Ehr } from './ehr.ts';
import { notFoundPage, patientsPage, recordPage, signInPage } from './pages/pages.ts';
import type { Page } from './pages/pages.ts';
import { recordScript } from './pages/record-script.ts';
import { style } from './pages/style.ts';
import type { EhrPractitioner } from './settings.ts';
import { textsOf } from './texts/language.ts';

const sessionCookie = 'ehr_session';
const languageCookie = 'ehr_language';
const launchSchema = z.strictObject({ appContext: z.string().min(1).max(4_000).optional() });
const feedbackSchema = z.strictObject({ serviceId: z.string().min(1).max(200), card: z.guid(), reason: z.strictObject({ code: z.string().min(1).max(200), system: z.string().min(1).max(300) }).optional() });

/** The pages of the record: who works, whose record, what services advise, and an application launched for it. */
export const serveRecords = (app: FastifyInstance, ehr: Ehr): void => {
  const { settings } = ehr;
  const sessions = new Map<string, EhrPractitioner>();
  const pageOf = (request: FastifyRequest): Page => {
    const language = cookieOf(request, languageCookie) === 'cy' ? 'cy' : 'en';
    return { settings, practitioner: sessions.get(cookieOf(request, sessionCookie) ?? ''), language, t: textsOf(language), path: request.url };
  };
  const send = (reply: FastifyReply, page: string, status = 200): FastifyReply => reply.code(status).type('text/html; charset=utf-8').send(page);
  const cookie = (name: string, value: string): string => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
  const contextOf = (request: FastifyRequest): Context | undefined => {
    const { practitioner } = pageOf(request);
    const patient = settings.patients.find(({ id }) => id === (request.params as { id?: string }).id);
    return practitioner === undefined || patient === undefined ? undefined : { practitioner, patient };
  };

  app.get('/', (request, reply) => (pageOf(request).practitioner === undefined ? send(reply, signInPage(pageOf(request))) : reply.redirect('/patients', 303)));
  app.post<{ Body: { practitioner?: string } }>('/sign-in', (request, reply) => {
    const found = settings.practitioners.find(({ id }) => id === request.body.practitioner);
    if (found === undefined) return reply.redirect('/', 303);
    const id = randomBytes(32).toString('base64url');
    sessions.set(id, found);
    return reply.header('set-cookie', cookie(sessionCookie, id)).redirect('/patients', 303);
  });
  app.post('/sign-out', (request, reply) => {
    sessions.delete(cookieOf(request, sessionCookie) ?? '');
    return reply.redirect('/', 303);
  });
  app.get<{ Params: { tag: string }; Querystring: { back?: string } }>('/language/:tag', (request, reply) => {
    const { back = '/' } = request.query;
    return reply.header('set-cookie', cookie(languageCookie, request.params.tag === 'cy' ? 'cy' : 'en')).redirect(/^\/(patients(\/[A-Za-z0-9\-.]+)?)?$/.test(back) ? back : '/', 303);
  });
  app.get('/patients', (request, reply) => (pageOf(request).practitioner === undefined ? reply.redirect('/', 303) : send(reply, patientsPage(pageOf(request)))));
  app.get('/patients/:id', (request, reply) => {
    const page = pageOf(request);
    if (page.practitioner === undefined) return reply.redirect('/', 303);
    const context = contextOf(request);
    return context === undefined ? send(reply, notFoundPage(page), 404) : send(reply, recordPage(page, context.patient));
  });
  app.get('/patients/:id/cards', async (request, reply) => {
    const context = contextOf(request);
    return context === undefined ? reply.code(404).send({ cards: [] }) : reply.send({ cards: await patientView(ehr, context) });
  });
  app.post('/patients/:id/launch', (request, reply) => {
    const context = contextOf(request);
    const { data } = launchSchema.safeParse(request.body);
    if (context === undefined || data === undefined) return reply.code(404).send({});
    const launch = randomBytes(32).toString('base64url');
    ehr.launches.set(launch, { ...context, appContext: data.appContext });
    // Only the registered application is ever opened, whatever address a card names.
    const src = new URL(settings.app.launchUrl);
    src.searchParams.set('iss', ehr.fhirBase);
    src.searchParams.set('launch', launch);
    return reply.send({ src: src.href });
  });
  app.post('/patients/:id/feedback', async (request, reply) => {
    const { data } = feedbackSchema.safeParse(request.body);
    if (contextOf(request) === undefined || data === undefined) return reply.code(404).send({});
    return reply.code((await sendFeedback(ehr, data)) ? 200 : 502).send({});
  });
  app.get('/record.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(recordScript));
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
};

const cookieOf = ({ headers }: FastifyRequest, name: string): string | undefined =>
  (headers.cookie ?? '').split('; ').find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
