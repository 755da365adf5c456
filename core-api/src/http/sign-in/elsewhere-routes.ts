import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Connection } from '../../identity/federation/connection.ts';
import { findConnection } from '../../identity/federation/connection.ts';
import type { ElsewhereFault } from '../../identity/federation/elsewhere-fault.ts';
import { linkedAccount } from '../../identity/federation/federated-identity.ts';
import { createProviderClient } from '../../identity/federation/provider-client.ts';
import type { Assertion } from '../../identity/federation/sign-in-elsewhere.ts';
import { askElsewhere, elsewherePath, takeAnswer } from '../../identity/federation/sign-in-elsewhere.ts';
import { openSession } from '../../identity/sessions/open-session.ts';
import { unlockSession } from '../../identity/sessions/unlock-session.ts';
import type { App } from '../app-type.ts';
import type { View } from './authorisation-pages.ts';
import { baseOf, nextPage } from './authorisation-pages.ts';
import { over, renew, sessionsOf } from './authorisation-routes.ts';
import { browserCookie, setBrowserCookie } from './browser-cookie.ts';
import { finish, waitingFor } from './interaction.ts';
import type { Site } from './site.ts';
import { frameOf } from './site.ts';
import { filled } from './words/words.ts';

/** Seconds by which a sign-in that was asked for anew may lie back: the provider's page and two clocks. Judgement. */
const anewSeconds = 120;

/** Signing in through one's own organisation: there, back, and what comes of it. */
export function elsewhereRoutes(app: App, site: Site): void {
  const { core } = site;
  const clientOf = createProviderClient(() => core.clock.now().getTime());

  const viewOf = async (request: FastifyRequest, reply: FastifyReply): Promise<View | undefined> => {
    const waiting = await waitingFor(site, request, reply);
    return waiting === undefined ? undefined : { site, request, reply, waiting };
  };

  app.get('/sign-in/:uid/go/:connection', { schema: { hide: true } }, async (request, reply) => {
    const view = await viewOf(request, reply);
    const { connection: id } = request.params as { connection: string };
    const connection = /^[a-z0-9][a-z0-9-]{0,62}$/.test(id) ? await findConnection(core, id) : undefined;
    if (view === undefined || connection === undefined) return over(site, request, reply);
    const locked = (await sessionsOf(view)).some((session) => session.connectionId === id);
    try {
      const { url, asked } = await askElsewhere(core, await clientOf(connection), connection, view.waiting.uid, locked && view.waiting.attempt.fresh !== true);
      await view.waiting.keep({ ...view.waiting.attempt, account: undefined, challenge: undefined, elsewhere: asked });
      return await reply.redirect(url, 303);
    } catch {
      return refused(view, connection, 'unreachable');
    }
  });

  // One address is registered at every provider; the authorisation that it belongs to, and so its cookie, stands at the head of the state.
  app.get(elsewherePath, { schema: { hide: true } }, async (request, reply) => {
    const query = request.url.slice(request.url.indexOf('?') + 1);
    const uid = /^([\w-]{10,60})\./.exec(new URLSearchParams(query).get('state') ?? '')?.[1];
    return uid === undefined ? over(site, request, reply) : reply.redirect(`/sign-in/${uid}/answer?${query}`, 303);
  });

  app.get('/sign-in/:uid/answer', { schema: { hide: true } }, async (request, reply) => {
    const view = await viewOf(request, reply);
    const asked = view?.waiting.attempt.elsewhere;
    if (view === undefined || asked === undefined) return over(site, request, reply);
    // An answer is taken once, whatever comes of it.
    await view.waiting.keep({ ...view.waiting.attempt, elsewhere: undefined });
    const connection = await findConnection(core, asked.connectionId);
    if (connection === undefined) return refused(view, undefined, 'account');
    const answer = await takeAnswer(core, await clientOf(connection), connection, asked, request.url.slice(request.url.indexOf('?') + 1));
    return answer.ok ? accepted(view, connection, answer.value) : refused(view, connection, answer.failure);
  });
}

/** Who it was is known there: unlocks their session here, opens one, or asks once which account is theirs. */
async function accepted(view: View, connection: Connection, assertion: Assertion): Promise<FastifyReply> {
  const { site, request, reply, waiting } = view;
  const { core } = site;
  const account = await linkedAccount(core, connection, assertion.subjectMac);
  if (account === 'refused') return refused(view, connection, 'account');
  if (account === 'unknown') {
    await waiting.keep({ fresh: true, link: { connectionId: connection.connectionId, subjectMac: assertion.subjectMac.toString('hex') } });
    return reply.redirect(baseOf(waiting), 303);
  }
  const cookie = browserCookie(request, site.cookies);
  const now = Math.floor(core.clock.now().getTime() / 1000);
  const own = (await sessionsOf(view)).find((session) => session.accountId === account.accountId && session.connectionId === connection.connectionId);
  if (own !== undefined && cookie !== undefined && waiting.attempt.fresh !== true) {
    if (assertion.authTime === undefined || now - assertion.authTime > anewSeconds) return refused(view, connection, 'not-recent');
    const renewed = await renew(view, account, cookie);
    if (renewed === undefined && !(await unlockSession(core, own, cookie))) return nextPage(view);
    return finish(site, request, reply, account, { sessionId: own.sessionId, amr: own.amr, authTime: now, steppedUp: true });
  }
  const opened = await openSession(core, account, { amr: assertion.amr, connectionId: connection.connectionId }, cookie);
  setBrowserCookie(reply, site.cookies, opened.cookie);
  return finish(site, request, reply, account, { sessionId: opened.sessionId, amr: assertion.amr, authTime: now, steppedUp: false });
}

/** The page again, with the code of what did not fit; the log has the connection as well. */
async function refused(view: View, connection: Connection | undefined, fault: ElsewhereFault): Promise<FastifyReply> {
  view.site.core.log.info('sign-in-elsewhere-refused', { connection: connection?.connectionId, fault });
  const { words } = frameOf(view.site, view.request, view.reply, undefined, view.waiting.uiLocales);
  return nextPage(view, { fault: { text: filled(words.faults.elsewhere, { code: fault }) }, status: 422 });
}
