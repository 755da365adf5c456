import type { FastifyReply, FastifyRequest } from 'fastify';

import { CoreFault } from '../core/core-fault.ts';
import { makeVisit } from '../page/make-visit.ts';
import type { Portal } from '../portal.ts';
import { beginSignIn } from '../sign-in/begin-sign-in.ts';
import { asPending, pendingForm } from '../sign-in/pending-form.ts';
import { sessionHere } from '../sign-in/who-is-here.ts';
import { TemplateFault } from '../view/templates.ts';
import type { Form } from './form.ts';
import { isOwnForm } from './own-form.ts';
import { problemPage } from './problem-page.ts';

/**
 * What becomes of a request that failed. Whom the core does not know any more, or wants a second factor of, goes to sign in and comes back, a form of theirs kept
 * meanwhile; every other problem is a page that says what it means for the look-up. A fault of ours is logged by its class alone: its message may quote a value.
 */
export async function handleError(portal: Portal, error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { options } = portal;
  const visit = makeVisit(portal, request, reply, undefined);
  const { common } = visit;
  if (error instanceof CoreFault) {
    const { problem } = error;
    options.log('core-problem', { requestId: request.id, route: request.routeOptions.url, problem: problem.code, status: problem.status });
    if (problem.status !== 401) return problemPage(visit, problem);
    return again(problem.code === 'step-up-needed').catch((failure: unknown) => {
      if (failure instanceof CoreFault) return problemPage(visit, failure.problem);
      throw failure;
    });
  }
  const { statusCode } = error as { statusCode?: unknown };
  const isTheirs = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  if (isTheirs) return visit.show('view/notice.njk', { title: common.tooLarge, texts: [common.tooLargeText], next: { href: '/', label: common.toHome }, code: undefined, phones: [], status: statusCode });
  options.log('page-failed', { requestId: request.id, route: request.routeOptions.url, fault: error instanceof Error ? error.name : 'unknown', at: error instanceof TemplateFault ? error.at : undefined });
  return visit.show('view/notice.njk', { title: common.broken, texts: [common.brokenText], next: { href: '/', label: common.toHome }, code: `internal ${request.id}`, phones: [], status: 500 });

  async function again(stepUp: boolean): Promise<FastifyReply> {
    if (request.method === 'GET') return beginSignIn(portal, request, reply, { back: request.url, stepUp });
    const session = sessionHere(portal, request);
    const form = (request.body ?? {}) as Form;
    // Only what was proven to come from a page of ours is kept to be sent later.
    if (session !== undefined && isOwnForm(request, form, session, options.portalUrl)) pendingForm.keep(session, asPending(request.url, form));
    return beginSignIn(portal, request, reply, { back: '/', stepUp });
  }
}
