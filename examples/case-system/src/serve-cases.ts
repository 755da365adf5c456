import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { CaseRecord, HouseholdMember, LaunchSubject } from './case-record.ts';
import { casePage } from './pages/case-page.ts';
import { casesPage } from './pages/cases-page.ts';
import { familyPage } from './pages/family-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import type { Page, SignedInPage } from './pages/page.ts';
import type { Session } from './sessions.ts';
import type { CaseSystemSettings } from './settings.ts';

/** What the routes share. */
export type Served = {
  readonly settings: CaseSystemSettings;
  readonly now: () => Date;
  readonly send: (reply: FastifyReply, page: string) => FastifyReply;
  /** The page as whoever asks sees it, signed in or not. */
  readonly page: (request: FastifyRequest) => Page;
  /** The page of somebody who is signed in; undefined of anybody else. */
  readonly signedIn: (request: FastifyRequest) => SignedInPage | undefined;
  /** Whether a post carries the key of the session's own pages. */
  readonly isOwn: (session: Session, key: unknown) => boolean;
  /** Signs a launch for whom the screen is about; 403 without a session or its key, 404 where there is nobody. */
  readonly launch: (request: FastifyRequest, reply: FastifyReply, record: LaunchSubject | undefined) => Promise<FastifyReply>;
};

/** The case list, a case, its family, and their launches. */
export const serveCases = (app: FastifyInstance, { settings, send, signedIn, launch }: Served): void => {
  const find = (caseRef: string): CaseRecord | undefined => settings.cases.find((each) => each.caseRef === caseRef);
  const memberOf = (record: CaseRecord | undefined, number: string): HouseholdMember | undefined => (/^[1-9]\d?$/.test(number) ? record?.household?.[Number(number) - 1] : undefined);

  app.get<{ Querystring: { q?: string } }>('/cases', (request, reply) => {
    const page = signedIn(request);
    const { q } = request.query;
    return page ? send(reply, casesPage(page, typeof q === 'string' ? q.slice(0, 100) : '')) : reply.redirect('/');
  });
  app.get<{ Params: { caseRef: string } }>('/cases/:caseRef', (request, reply) => {
    const page = signedIn(request);
    if (!page) return reply.redirect('/');
    const record = find(request.params.caseRef);
    return record ? send(reply, casePage(page, record)) : send(reply.code(404), notFoundPage(page));
  });
  app.get<{ Params: { caseRef: string }; Querystring: { member?: string } }>('/cases/:caseRef/family', (request, reply) => {
    const page = signedIn(request);
    if (!page) return reply.redirect('/');
    const record = find(request.params.caseRef);
    const member = request.query.member ?? '1';
    if (!record || (record.household && memberOf(record, member) === undefined)) return send(reply.code(404), notFoundPage(page));
    return send(reply, familyPage(page, record, Number(member) - 1));
  });

  app.post<{ Params: { caseRef: string } }>('/cases/:caseRef/launch', (request, reply) => launch(request, reply, find(request.params.caseRef)));
  app.post<{ Params: { caseRef: string; member: string } }>('/cases/:caseRef/family/:member/launch', (request, reply) => {
    const { caseRef, member } = request.params;
    const found = memberOf(find(caseRef), member);
    return launch(request, reply, found && { caseRef, person: personOf(found) });
  });
};

/** What a member is to the case stays here. */
const personOf = ({ relation: _relation, ...person }: HouseholdMember): LaunchSubject['person'] => person;
