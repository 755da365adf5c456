import type { FastifyInstance, FastifyReply } from 'fastify';

import { settle } from '../core/call-core.ts';
import { CoreFault } from '../core/core-fault.ts';
import type { Form } from '../http/form.ts';
import { isOwnForm } from '../http/own-form.ts';
import { makeVisit } from '../page/make-visit.ts';
import type { OpenVisit } from '../page/visit.ts';
import type { Portal } from '../portal.ts';
import type { Session } from '../session/session.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { followLanguage } from './own-language.ts';
import { pendingForm } from './pending-form.ts';
import { takeWay } from './way.ts';
import { sessionHere, whoIsHere } from './who-is-here.ts';

/** Where somebody finds the form that waits for them to show that it is them. */
export const goOnPath = '/go-on';

/** Signing in and out. The tokens never leave this process; the browser has an opaque cookie. */
export function signInRoutes(app: FastifyInstance, portal: Portal): void {
  const { cookies, options, provider, sealer, sessions } = portal;
  const notice = (visit: OpenVisit, title: string, text: string, status = 200): FastifyReply =>
    visit.show('view/notice.njk', { title, texts: [text], next: { href: '/sign-in', label: visit.common.signIn }, code: undefined, phones: [], status });

  app.get('/sign-in', async (request, reply) => beginSignIn(portal, request, reply, { back: '/', stepUp: false }));

  app.get('/callback', async (request, reply) => {
    const way = takeWay(request, reply, cookies, sealer, options.now());
    const signedIn = way === undefined ? undefined : await provider.finish(new URL(request.url, options.portalUrl), way).catch((error: unknown) => {
      options.log('sign-in-refused', { fault: error instanceof Error ? error.name : 'unknown' });
      return undefined;
    });
    if (way === undefined || signedIn === undefined || signedIn.account === '') {
      const visit = makeVisit(portal, request, reply, undefined);
      return notice(visit, visit.common.notSignedIn, visit.common.notSignedInText, 400);
    }
    const before = sessionHere(portal, request);
    // Somebody else at this computer finds nothing of who was here before.
    if (before !== undefined && before.account !== signedIn.account) sessions.end(before);
    const session = sessions.open(signedIn, before?.account === signedIn.account ? before : undefined);
    cookies.set(reply, 'mast-portal', session.id);
    await followLanguage(portal, request, reply, session);
    options.log('signed-in', { sessions: sessions.size() });
    return reply.redirect(pendingForm.of(session) === undefined ? way.back : goOnPath, 303);
  });

  app.get(goOnPath, async (request, reply) => {
    const known = await whoIsHere(portal, request);
    const pending = known === undefined ? undefined : pendingForm.of(known.session);
    if (known === undefined || pending === undefined) return reply.redirect('/', 303);
    const visit = makeVisit(portal, request, reply, known);
    return visit.show('sign-in/go-on.njk', { title: visit.common.goOnTitle, ...pending });
  });

  app.post('/sign-out', async (request, reply) => {
    const session = sessionHere(portal, request);
    if (session === undefined || !isOwnForm(request, (request.body ?? {}) as Form, session, options.portalUrl)) return reply.redirect('/', 303);
    const isOver = await endInCore(session);
    sessions.end(session);
    cookies.clear(reply, 'mast-portal');
    options.log('signed-out', { core: isOver });
    return reply.redirect(isOver ? '/signed-out' : '/signed-out?core=away', 303);
  });

  app.get('/signed-out', async (request, reply) => {
    const visit = makeVisit(portal, request, reply, undefined);
    const { common } = visit;
    return visit.query['core'] === 'away' ? notice(visit, common.signedOutHere, common.signedOutHereText) : notice(visit, common.signedOut, common.signedOutText);
  });

  /** Ends the sign-in altogether; false when the core could not be told. */
  async function endInCore(session: Session): Promise<boolean> {
    if (session.coreSession === undefined) return false;
    try {
      await settle(portal.core.as(session, 'en').DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId: session.coreSession } } }));
      return true;
    } catch (error) {
      // Whom the core does not know any more is signed out there already.
      return error instanceof CoreFault && error.problem.status === 401;
    }
  }
}
