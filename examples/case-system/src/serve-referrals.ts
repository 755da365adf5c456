import type { FastifyInstance } from 'fastify';

import { notFoundPage } from './pages/not-found-page.ts';
import { referralPage } from './pages/referral-page.ts';
import { referralsPage } from './pages/referrals-page.ts';
import { readReferral } from './referrals/read-referral.ts';
import type { ReferralForm } from './referrals/referral.ts';
import { referralFields } from './referrals/referral.ts';
import { createReferrals } from './referrals/referrals.ts';
import type { Served } from './serve-cases.ts';

type Body = Readonly<Record<string, string | undefined>>;
const empty = Object.fromEntries(referralFields.map((name) => [name, ''])) as ReferralForm;

/** Referrals: the list, the form, what was saved with the panel beside it, and its launch. A launch names the person and the address that were saved, and nothing of the concern. */
export const serveReferrals = (app: FastifyInstance, { send, signedIn, isOwn, launch, now }: Served): void => {
  const referrals = createReferrals();

  app.get('/referrals', (request, reply) => {
    const page = signedIn(request);
    return page ? send(reply, referralsPage(page, referrals.list())) : reply.redirect('/');
  });
  app.get('/referrals/new', (request, reply) => {
    const page = signedIn(request);
    return page ? send(reply, referralPage(page, { referral: undefined, form: empty, faults: [], isSaved: false })) : reply.redirect('/');
  });
  app.get<{ Params: { id: string }; Querystring: { saved?: string } }>('/referrals/:id', (request, reply) => {
    const page = signedIn(request);
    if (!page) return reply.redirect('/');
    const referral = referrals.find(request.params.id);
    return referral ? send(reply, referralPage(page, { referral, form: referral.form, faults: [], isSaved: request.query.saved === '1' })) : send(reply.code(404), notFoundPage(page));
  });

  app.post<{ Body: Body }>('/referrals', (request, reply) => {
    const page = signedIn(request);
    if (!page || !isOwn(page.session, request.body['csrf'])) return reply.redirect('/', 303);
    const read = readReferral(request.body, now());
    if (read.faults.length > 0) return send(reply.code(422), referralPage({ ...page, path: '/referrals/new' }, { referral: undefined, form: read.form, faults: read.faults, isSaved: false }));
    return reply.redirect(`/referrals/${referrals.add(read, page.session.staff.name).id}?saved=1`, 303);
  });
  app.post<{ Params: { id: string }; Body: Body }>('/referrals/:id', (request, reply) => {
    const page = signedIn(request);
    if (!page || !isOwn(page.session, request.body['csrf'])) return reply.redirect('/', 303);
    const referral = referrals.find(request.params.id);
    if (!referral) return send(reply.code(404), notFoundPage(page));
    const read = readReferral(request.body, now());
    if (read.faults.length > 0) return send(reply.code(422), referralPage(page, { referral, form: read.form, faults: read.faults, isSaved: false }));
    return reply.redirect(`/referrals/${referrals.change(referral, read).id}?saved=1`, 303);
  });
  app.post<{ Params: { id: string } }>('/referrals/:id/launch', (request, reply) => {
    const referral = referrals.find(request.params.id);
    return launch(request, reply, referral && { caseRef: referral.id, person: referral.person, ...(referral.address ? { address: referral.address } : {}) });
  });
};
